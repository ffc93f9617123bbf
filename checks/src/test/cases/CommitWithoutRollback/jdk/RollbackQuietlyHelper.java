// Trap 12: the rollback is in a private static helper.
package shop.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class RollbackQuietlyHelper {
  private static final Logger LOG = Logger.getLogger(RollbackQuietlyHelper.class.getName());

  public void rename(Connection conn, long id, String name) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update customer set name = ? where id = ?")) {
      update.setString(1, name);
      update.setLong(2, id);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException e) {
      quietly(conn);
      throw e;
    } catch (RuntimeException e) {
      quietly(conn);
      throw new IllegalArgumentException("cannot rename to " + name, e);
    }
  }

  private static void quietly(Connection conn) {
    if (conn == null) {
      return;
    }
    try {
      conn.rollback();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "rollback failed", e);
    }
  }
}
