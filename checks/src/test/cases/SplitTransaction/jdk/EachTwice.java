// In a loop each turn commits twice: that is a way of batching, too.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class EachTwice {
  private final DataSource dataSource;

  public EachTwice(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        for (int i = 0; i < 10; i++) {
          update(conn, "insert into line values (" + id + ", " + i + ")");
          conn.commit();
          update(conn, "update stock set free = free - 1");
          conn.commit();
        }
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
