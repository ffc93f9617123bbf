// Two connections have two transactions.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class OnTwoConnections {
  private final DataSource dataSource;

  public OnTwoConnections(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection();
        Connection audit = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      audit.setAutoCommit(false);
      try {
        update(audit, "insert into audit values (1)");
        audit.commit();
        update(conn, "insert into orders values (1)");
        conn.commit();
      } catch (SQLException | RuntimeException | Error e) {
        audit.rollback();
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
