// An early return skips the commit, and the finalizer commits nevertheless.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class EarlyReturn {

  public boolean reserve(Connection conn, long seat) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into attempt (seat) values (" + seat + ")");
      int free = statement.executeUpdate("update seat set taken = true where id = " + seat);
      if (free == 0) {
        return false;
      }
      conn.commit();
      return true;
    } catch (Exception e) {
      conn.rollback();
      throw e;
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH; no repair: a jump that neither commits nor rolls back
    }
  }
}
