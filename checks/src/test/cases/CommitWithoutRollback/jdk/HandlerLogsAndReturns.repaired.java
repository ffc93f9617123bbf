// A handler logs, reports false and leaves the transaction open.
package shop.customers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class HandlerLogsAndReturns {
  private static final Logger LOG = Logger.getLogger(HandlerLogsAndReturns.class.getName());

  public boolean purge(Connection conn) {
    try {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from visit where customer in (select id from leaver)");
        statement.executeUpdate("delete from customer where id in (select id from leaver)");
      }
      conn.commit();
      return true;
    } catch (SQLException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      LOG.log(Level.WARNING, "purge failed", e);
      return false;
    }
  }
}
