// Three commits: each but the last leaves what was done before it.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ThreeCommits {
  private final DataSource dataSource;

  public ThreeCommits(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        update(conn, "insert into orders values (1)");
        conn.commit(); // finding: SplitTransaction MEDIUM
        update(conn, "insert into line values (1, 1)");
        conn.commit(); // finding: SplitTransaction MEDIUM
        update(conn, "update stock set free = free - 1");
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
