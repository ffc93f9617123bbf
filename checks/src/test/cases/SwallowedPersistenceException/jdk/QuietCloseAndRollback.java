// Trap 48: a failing close or rollback in a cleanup may be hidden.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class QuietCloseAndRollback {
  public void update(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
    PreparedStatement ps = conn.prepareStatement("update t set x = 1");
    try {
      ps.executeUpdate();
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      try {
        conn.rollback();
      } catch (SQLException ignored) {
        // the first failure is the one to tell
      }
      throw e;
    } finally {
      try {
        ps.close();
      } catch (SQLException ignored) {
        // nothing to be done about it
      }
    }
  }
}
