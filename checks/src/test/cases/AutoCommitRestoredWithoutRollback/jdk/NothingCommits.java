// Nothing commits by name, so restoring in the finalizer has to: whether the work was done or not.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class NothingCommits {

  public void purge(Connection conn, long account) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from entry where account = " + account);
      statement.executeUpdate("delete from account where id = " + account);
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH; no repair: nothing here commits by name
    }
  }
}
