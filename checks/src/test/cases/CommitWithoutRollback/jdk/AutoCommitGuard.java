// A test of auto-commit before the commit is a guard and no begin.
package shop.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class AutoCommitGuard {

  public void touch(Connection conn, String token) throws SQLException {
    try (PreparedStatement update =
        conn.prepareStatement("update session set seen = current_timestamp where token = ?")) {
      update.setString(1, token);
      update.executeUpdate();
    }
    if (!conn.getAutoCommit()) {
      conn.commit();
    }
  }
}
