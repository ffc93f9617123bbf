// The saved mode was on where it is given back, or so it was tested.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class SavedModeIfOn {

  public void close(Connection conn, int month) throws SQLException {
    boolean wasOn = conn.getAutoCommit();
    if (wasOn) {
      conn.setAutoCommit(false);
    }
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update period set open = false where month = " + month);
      statement.executeUpdate("insert into period (month, open) values (" + (month + 1) + ", true)");
      if (wasOn) {
        conn.commit();
      }
    } finally {
      if (wasOn) {
        conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH; no repair: the commit is not in or below the block that begins
      }
    }
  }
}
