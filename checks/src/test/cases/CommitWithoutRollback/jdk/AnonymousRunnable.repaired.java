// An anonymous class of the old style is a method of its own.
package legacy.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;

public class AnonymousRunnable {
  private final Connection connection;

  public AnonymousRunnable(Connection connection) {
    this.connection = connection;
  }

  public void schedule(Timer timer) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try {
              connection.setAutoCommit(false);
              try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from session where expires < current_timestamp");
              }
              connection.commit();
            } catch (SQLException e) {
              try {
                connection.rollback();
              } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
              }
              throw new IllegalStateException("sweep failed", e);
            }
          }
        },
        1000L);
  }
}
