// What is logged for one kind of failure only is no message for all of them.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class LogsByKind {
  private static final Logger LOG = Logger.getLogger("shop");

  public void mark(Connection c) {
    try (Statement s = c.createStatement()) {
      s.executeUpdate("update orders set seen = 1");
    } catch (SQLException e) {
      if (e.getSQLState().equals("42501")) {
        LOG.log(Level.SEVERE, "No right to mark orders", e);
      } else {
        LOG.log(Level.SEVERE, "Unexpected failure", e);
      }
      throw new IllegalStateException(e);
    }
  }

  public void unmark(Connection c) {
    try (Statement s = c.createStatement()) {
      s.executeUpdate("update orders set seen = 0");
    } catch (SQLException e) {
      if (LOG.isLoggable(Level.WARNING)) {
        LOG.log(Level.WARNING, "Orders could not be unmarked", e);
      }
      throw new IllegalStateException("Orders could not be unmarked", e);
    }
  }
}
