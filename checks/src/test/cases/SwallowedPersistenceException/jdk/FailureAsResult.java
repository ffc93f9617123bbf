// The failure becomes the method's own result.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;

public class FailureAsResult {
  private static final Logger LOG = Logger.getLogger(FailureAsResult.class.getName());


  public boolean tryTouch(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update t set x = 1");
      return true;
    } catch (SQLException e) {
      LOG.warning("not touched: " + e);
      return false;
    }
  }

  public CompletableFuture<Integer> touchLater(Connection conn) {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    try (Statement statement = conn.createStatement()) {
      future.complete(statement.executeUpdate("update t set x = 1"));
    } catch (SQLException e) {
      future.completeExceptionally(e);
    }
    return future;
  }
}
