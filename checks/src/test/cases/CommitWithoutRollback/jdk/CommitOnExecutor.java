// Trap 15: the task runs on another thread, the try around its submission protects nothing.
package shop.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;

public class CommitOnExecutor {
  private final ExecutorService pool;

  public CommitOnExecutor(ExecutorService pool) {
    this.pool = pool;
  }

  public void archive(Connection conn, List<Long> ids) throws SQLException {
    conn.setAutoCommit(false);
    try {
      pool.submit(
          () -> {
            try (PreparedStatement move =
                conn.prepareStatement("update orders set archived = 1 where id = ?")) {
              for (long id : ids) {
                move.setLong(1, id);
                move.executeUpdate();
              }
            }
            conn.commit(); // finding: CommitWithoutRollback HIGH; no repair: not in or below the block
            return ids.size();
          });
    } catch (RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
