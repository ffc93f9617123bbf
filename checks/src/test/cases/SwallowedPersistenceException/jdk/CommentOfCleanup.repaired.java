// What a comment says of a failing rollback in the handler stays: the throw is told of the failure.
package shop.dao;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class CommentOfCleanup {
  private static final Logger LOG = Logger.getLogger("dao");

  public void create(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      connection.commit();
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "Could not create the orders", e);
      try {
        // Only if there was a failure.
        connection.rollback();
      } catch (SQLException again) {
        // Do nothing....
      }
      throw new IllegalStateException("Could not create the orders", e);
    }
  }

  public void drop(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
