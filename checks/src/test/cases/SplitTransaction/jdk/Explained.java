// A comment tells why the first part is to be stored at once.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class Explained {
  private final DataSource dataSource;

  public Explained(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        update(conn, "insert into attempt values (1)");
        // The attempt counts even if the order fails.
        conn.commit();
        update(conn, "insert into orders values (1)");
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
