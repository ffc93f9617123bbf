// What follows the first commit only reads.
package shop.split;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ReadsAfterwards {
  private final DataSource dataSource;

  public ReadsAfterwards(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        update(conn, "insert into orders values (1)");
        conn.commit();
        try (Statement statement = conn.createStatement();
            ResultSet rows = statement.executeQuery("select count(*) from orders")) {
          rows.next();
          System.out.println(rows.getInt(1));
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
