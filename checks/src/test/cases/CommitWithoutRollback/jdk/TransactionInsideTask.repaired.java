// Trap 15: a transaction of a task's own; the handler around the submission is no help to it.
package shop.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Logger;

public class TransactionInsideTask {
  private static final Logger LOG = Logger.getLogger("batch");

  public CompletableFuture<Void> rebuild(Connection conn, Executor executor) {
    try {
      return CompletableFuture.runAsync(() -> rebuildNow(conn), executor)
          .thenRun(
              () -> {
                try {
                  conn.setAutoCommit(false);
                  try (Statement statement = conn.createStatement()) {
                    statement.executeUpdate("delete from index_old");
                  }
                  conn.commit();
                } catch (SQLException e) {
                  try {
                    conn.rollback();
                  } catch (SQLException suppressed) {
                    e.addSuppressed(suppressed);
                  }
                  throw new IllegalStateException("cannot drop the old index", e);
                }
              });
    } catch (RuntimeException e) {
      LOG.warning("not started: " + e);
      throw e;
    }
  }

  private void rebuildNow(Connection conn) {
    LOG.info("rebuilding on " + conn);
  }
}
