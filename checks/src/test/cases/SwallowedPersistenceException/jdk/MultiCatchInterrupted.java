// Trap 52: with InterruptedException in the same handler.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Logger;

public class MultiCatchInterrupted {
  private static final Logger LOG = Logger.getLogger(MultiCatchInterrupted.class.getName());


  public void drain(Connection conn, BlockingQueue<String> queue) {
    try (Statement statement = conn.createStatement()) {
      while (!queue.isEmpty()) {
        statement.executeUpdate(queue.take());
      }
    } catch (SQLException | InterruptedException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("stopped: " + e);
    }
  }
}
