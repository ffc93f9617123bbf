// The handler rolls back, but the mode is on by then and the work committed.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class RollsBackTooLate {

  public void split(Connection conn, long account) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set cents = cents / 2 where id = " + account);
      statement.executeUpdate("insert into account select * from account where id = " + account);
      conn.commit();
      conn.setAutoCommit(true);
    } catch (SQLException e) {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH; no repair: the method rolls back after it
      conn.rollback();
      throw e;
    }
  }
}
