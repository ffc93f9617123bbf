// The handler closes the statement before it rolls back: only a failing close skips the rollback.
package shop.prices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CleanupBeforeRollback {

  /** Runs a prepared statement in a transaction of its own and closes it. */
  public int raise(Connection conn, PreparedStatement raise, int percent) throws SQLException {
    try {
      conn.setAutoCommit(false);
      raise.setInt(1, percent);
      int changed = raise.executeUpdate();
      conn.commit(); // finding: CommitWithoutRollback LOW
      raise.close();
      return changed;
    } catch (SQLException e) {
      raise.close();
      conn.rollback(); // whatever was changed
      throw e;
    }
  }
}
