// Early returns, each after its own rollback.
package shop.vouchers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class EarlyReturnsRolledBack {

  public String redeem(Connection conn, String code) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement query =
        conn.prepareStatement("select used, limit_ from voucher where code = ?")) {
      query.setString(1, code);
      try (ResultSet voucher = query.executeQuery()) {
        if (!voucher.next()) {
          conn.rollback();
          return "unknown";
        }
        if (voucher.getInt(1) >= voucher.getInt(2)) {
          conn.rollback();
          return "used up";
        }
      }
      try (PreparedStatement update =
          conn.prepareStatement("update voucher set used = used + 1 where code = ?")) {
        update.setString(1, code);
        update.executeUpdate();
      }
      conn.commit();
      return "ok";
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
