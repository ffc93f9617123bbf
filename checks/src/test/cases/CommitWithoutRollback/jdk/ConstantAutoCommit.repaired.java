// The argument of setAutoCommit is a constant with a name.
package shop.settings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

public class ConstantAutoCommit {
  private static final boolean AUTO_COMMIT = false;

  public void store(Connection conn, Map<String, String> settings) throws SQLException {
    conn.setAutoCommit(AUTO_COMMIT);
    try {
      try (PreparedStatement update =
          conn.prepareStatement("update setting set value = ? where name = ?")) {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
          update.setString(1, setting.getValue());
          update.setString(2, setting.getKey());
          update.executeUpdate();
        }
      }
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
