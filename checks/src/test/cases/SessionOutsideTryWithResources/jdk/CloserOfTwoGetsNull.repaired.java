// A helper that closes two things is given null for one: it cannot fail to close that.
package shop.two;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CloserOfTwoGetsNull {
  private final DataSource source;
  private final Runnable cleanup;

  public CloserOfTwoGetsNull(DataSource source, Runnable cleanup) {
    this.source = source;
    this.cleanup = cleanup;
  }

  public void drops() throws Exception {
    try (Connection connection = source.getConnection()) {
      connection.createStatement().close();
    } catch (SQLException e) {
      throw new Exception("nothing was dropped", e);
    } finally {
      cleanup.run();
    }
  }

  public void nothingElse() throws SQLException {
    Connection connection = source.getConnection();
    try {
      cleanup.run();
    } finally {
      closeBoth(null, connection);
    }
  }

  public void both(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static void closeBoth(Statement statement, Connection connection) throws SQLException {
    if (statement != null) {
      statement.close();
    }
    if (connection != null) {
      connection.close();
    }
  }
}
