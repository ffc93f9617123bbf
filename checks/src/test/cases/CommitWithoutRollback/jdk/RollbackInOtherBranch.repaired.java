// The rollback is there, but only where a flag that nobody sets says so.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class RollbackInOtherBranch {

  public void close(Connection conn, long order) throws SQLException {
    boolean dirty = false;
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update orders set state = 'CLOSED' where id = ?")) {
      update.setLong(1, order);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      if (dirty) {
        conn.rollback();
      }
      throw e;
    }
  }
}
