// Trap 13: the transaction was begun elsewhere, whoever began it rolls it back.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class OwnedByCaller {

  /** Finishes what the caller began. */
  void finish(Connection conn, long order) throws SQLException {
    try (PreparedStatement update =
        conn.prepareStatement("update orders set state = 'DONE' where id = ?")) {
      update.setLong(1, order);
      update.executeUpdate();
    }
    conn.commit();
  }

  public void run(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    try {
      finish(conn, order);
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
