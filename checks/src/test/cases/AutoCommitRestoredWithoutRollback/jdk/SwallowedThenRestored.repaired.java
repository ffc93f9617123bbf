// The handler only logs; what comes after it commits what was done until then.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class SwallowedThenRestored {
  private static final Logger LOG = Logger.getLogger("bank");

  public void charge(Connection conn, long account) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set cents = cents - 5 where id = " + account);
      statement.executeUpdate("insert into fee (account) values (" + account + ")");
      conn.commit();
    } catch (SQLException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      LOG.log(Level.WARNING, "no fee", e);
    }
    conn.setAutoCommit(true);
  }
}
