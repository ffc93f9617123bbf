// What a task opens is its own to close, on its own paths; what it only uses is not.
package shop.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

public class OpenedInTask {
  private final DataSource dataSource;
  private final ExecutorService executor;

  public OpenedInTask(DataSource dataSource, ExecutorService executor) {
    this.dataSource = dataSource;
    this.executor = executor;
  }

  public CompletableFuture<Integer> neverClosed() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
            Statement delete = conn.createStatement();
            return delete.executeUpdate("delete from orders");
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }

  public Future<Integer> leftEarly(boolean idle) {
    return executor.submit(
        () -> {
          Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
          int deleted;
          try (Statement delete = conn.createStatement()) {
            if (idle) {
              return 0;
            }
            deleted = delete.executeUpdate("delete from orders");
          } catch (SQLException | RuntimeException e) {
            conn.close();
            throw e;
          }
          conn.close();
          return deleted;
        });
  }

  public int usedInTask() throws Exception {
    try (Connection conn = dataSource.getConnection()) {
      Future<Integer> deleted =
          executor.submit(
              () -> {
                try (Statement delete = conn.createStatement()) {
                  return delete.executeUpdate("delete from orders");
                }
              });
      return deleted.get();
    }
  }

  public int usedInTaskAndClosed() throws Exception {
    Connection conn = dataSource.getConnection();
    try {
      Future<Integer> deleted =
          executor.submit(
              () -> {
                try (Statement delete = conn.createStatement()) {
                  return delete.executeUpdate("delete from orders");
                }
              });
      return deleted.get();
    } finally {
      conn.close();
    }
  }
}
