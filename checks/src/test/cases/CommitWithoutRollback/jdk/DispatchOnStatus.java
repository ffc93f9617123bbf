// The outcome is kept as a status; the finalizer commits or rolls back by it.
package shop.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class DispatchOnStatus {

  enum Outcome {
    DONE,
    FAILED
  }

  public Outcome run(Connection conn, long job) throws SQLException {
    Outcome outcome = Outcome.FAILED;
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update job set state = 'RUN' where id = " + job);
      outcome = Outcome.DONE;
    } finally {
      switch (outcome) {
        case DONE:
          conn.commit();
          break;
        case FAILED:
        default:
          conn.rollback();
          break;
      }
    }
    return outcome;
  }
}
