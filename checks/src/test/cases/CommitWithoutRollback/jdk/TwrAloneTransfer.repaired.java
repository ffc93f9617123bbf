// Trap 1: try-with-resources closes a pooled connection, it does not roll it back.
package bank.transfers;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class TwrAloneTransfer {
  private final DataSource dataSource;

  public TwrAloneTransfer(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void transfer(long from, long to, BigDecimal amount) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        // Both bookings or none.
        book(conn, from, amount.negate());
        book(conn, to, amount);
        conn.commit();
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

  private void book(Connection conn, long account, BigDecimal amount) throws SQLException {
    try (PreparedStatement update =
        conn.prepareStatement("update account set balance = balance + ? where id = ?")) {
      update.setBigDecimal(1, amount);
      update.setLong(2, account);
      update.executeUpdate();
    }
  }
}
