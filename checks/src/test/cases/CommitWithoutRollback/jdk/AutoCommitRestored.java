// Trap 2: restoring auto-commit commits the half-done work; the narrower rule tells of it.
package bank.transfers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class AutoCommitRestored {

  public void move(Connection conn, long from, long to) throws SQLException {
    conn.setAutoCommit(false);
    try {
      update(conn, "update account set n = n - 1 where id = ?", from);
      update(conn, "update account set n = n + 1 where id = ?", to);
      conn.commit();
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
    }
  }

  private void update(Connection conn, String sql, long id) throws SQLException {
    try (PreparedStatement statement = conn.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.executeUpdate();
    }
  }
}
