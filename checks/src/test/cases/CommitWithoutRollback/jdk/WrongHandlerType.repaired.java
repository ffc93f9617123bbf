// The handler that rolls back is for another exception than the one that comes.
package shop.vouchers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class WrongHandlerType {

  public void redeem(Connection conn, String code) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update voucher set used = used + 1 where code = ?")) {
      update.setString(1, code);
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("no such voucher: " + code);
      }
      conn.commit();
    } catch (IllegalStateException e) {
      conn.rollback();
      throw e;
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }
}
