// A helper that begins and commits for itself is told of its own missing rollback, its callers not.
package shop.helpers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class HelperOfItsOwn {
  public void both(Connection connection) throws SQLException {
    step(connection, "update orders set state = 1");
    step(connection, "update orders set state = 2");
  }

  public void reversed(Connection connection) throws SQLException {
    step(connection, "update orders set state = 1");
    half(connection, "update orders set state = 2");
    connection.commit();
  }

  private static void step(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      connection.commit();
    } catch (SQLException e) {
      try {
        connection.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      System.err.println(e.getMessage());
    }
  }

  private static void half(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
