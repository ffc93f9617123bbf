// The second commit stores that the first one was not to be.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class InHandler {
  private final DataSource dataSource;

  public InHandler(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        update(conn, "insert into orders values (1)");
        conn.commit(); // finding: CommitWithoutRollback MEDIUM
      } catch (SQLException | RuntimeException | Error e) {
        conn.rollback();
        update(conn, "insert into failure values (1)");
        conn.commit();
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
