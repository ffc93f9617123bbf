// The handler around the work rolls back by a helper: what passes it by needs one beside it, not one within.
package bank.around;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class HelperRollsBackAround {
  private static final Logger LOG = Logger.getLogger("bank");

  private final DataSource accounts;

  public HelperRollsBackAround(DataSource accounts) {
    this.accounts = accounts;
  }

  public void settle(long cents) throws IOException {
    Connection conn = null;
    try {
      conn = begun();
      try (Statement statement = conn.createStatement()) {
        int rows = statement.executeUpdate("update account set cents = cents + " + cents);
        if (rows == 0) {
          throw new IOException("no account");
        }
      }
      conn.commit(); // finding: CommitWithoutRollback MEDIUM
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not settled", e);
      undo(conn);
      throw new IOException(e);
    } finally {
      close(conn);
    }
  }

  private Connection begun() throws SQLException {
    Connection conn = accounts.getConnection();
    conn.setAutoCommit(false);
    return conn;
  }

  private static void undo(Connection conn) {
    try {
      if (conn != null) {
        conn.rollback();
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not rolled back", e);
    }
  }

  private static void close(Connection conn) {
    try {
      if (conn != null) {
        conn.close();
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not closed", e);
    }
  }
}
