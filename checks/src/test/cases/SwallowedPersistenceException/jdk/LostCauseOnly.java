// Trap 49: the cause is lost, but the failure is not; others report that.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class LostCauseOnly {
  public void touch(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update t set x = 1");
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage());
    }
  }
}
