// Trap 2: the second update fails, and restoring auto-commit in the finalizer stores the first.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class TransferFinally {

  public void transfer(Connection conn, long from, long to, long cents) throws SQLException {
    conn.setAutoCommit(false);
    try {
      book(conn, from, -cents);
      book(conn, to, cents);
      conn.commit();
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
    }
  }

  private void book(Connection conn, long account, long cents) throws SQLException {
    try (PreparedStatement update =
        conn.prepareStatement("update account set cents = cents + ? where id = ?")) {
      update.setLong(1, cents);
      update.setLong(2, account);
      update.executeUpdate();
    }
  }
}
