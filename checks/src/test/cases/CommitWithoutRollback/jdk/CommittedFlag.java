// Trap 11: a flag says in the finalizer whether the commit was reached.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CommittedFlag {

  public void ship(Connection conn, long order) throws SQLException {
    boolean ok = false;
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update orders set state = 'SHIPPED' where id = ?")) {
      update.setLong(1, order);
      update.executeUpdate();
      conn.commit();
      ok = true;
    } finally {
      if (!ok) {
        conn.rollback();
      }
    }
  }

  public void unship(Connection conn, long order) throws SQLException {
    boolean rollbackNeeded = true;
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update orders set state = 'PACKED' where id = ?")) {
      update.setLong(1, order);
      if (update.executeUpdate() == 0) {
        return;
      }
      conn.commit();
      rollbackNeeded = false;
    } finally {
      if (rollbackNeeded) {
        conn.rollback();
      }
    }
  }
}
