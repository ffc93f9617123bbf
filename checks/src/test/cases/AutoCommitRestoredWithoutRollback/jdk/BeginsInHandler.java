// The transaction is begun after the failure, to record it: it is not half-done.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class BeginsInHandler {

  public void tick(Connection conn, Runnable job) throws SQLException {
    try {
      job.run();
    } catch (IllegalStateException e) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("insert into failed (at) values (current_timestamp)");
      }
      conn.setAutoCommit(true);
      throw e;
    }
  }
}
