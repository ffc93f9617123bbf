// Commits in a loop and after it, no handler: one finding, at the first commit.
package shop.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;

public class BatchLoopUnprotected {
  private static final int CHUNK = 1000;

  public long load(Connection conn, Iterator<String> rows) throws SQLException {
    conn.setAutoCommit(false);
    long count = 0;
    try {
      try (PreparedStatement insert = conn.prepareStatement("insert into row_in(text) values (?)")) {
        while (rows.hasNext()) {
          insert.setString(1, rows.next());
          insert.addBatch();
          if (++count % CHUNK == 0) {
            insert.executeBatch();
            conn.commit();
          }
        }
        insert.executeBatch();
      }
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return count;
  }
}
