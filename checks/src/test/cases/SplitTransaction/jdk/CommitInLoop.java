// Trap 17: batches in a loop, and the rest after it.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CommitInLoop {
  private final DataSource dataSource;

  public CommitInLoop(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        int count = 0;
        for (int i = 0; i < 10_000; i++) {
          update(conn, "insert into line values (" + id + ", " + i + ")");
          if (++count % 1000 == 0) {
            conn.commit();
          }
        }
        conn.commit();
      } catch (SQLException | RuntimeException | Error e) {
        conn.rollback();
        throw e;
      }
    }
  }

  private static void update(Connection conn, String sql) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
