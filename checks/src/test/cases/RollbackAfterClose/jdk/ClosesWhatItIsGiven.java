// The pool closes the statement that it is given, not itself: its connection is open afterwards.
package shop.script;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class ClosesWhatItIsGiven {
  private final Pool pool;

  public ClosesWhatItIsGiven(Pool pool) {
    this.pool = pool;
  }

  public boolean run(String line) throws SQLException {
    Connection conn = pool.getConnection();
    try {
      boolean good = true;
      conn.setAutoCommit(false);
      Statement statement = null;
      try {
        statement = conn.createStatement();
        statement.execute(line);
      } catch (SQLException e) {
        good = false;
      }
      pool.close(statement);
      if (good) {
        conn.commit(); // finding: CommitWithoutRollback MEDIUM
      } else {
        conn.rollback();
      }
      return good;
    } finally {
      conn.close();
    }
  }

  interface Pool {
    Connection getConnection() throws SQLException;

    void close(Statement statement);
  }
}
