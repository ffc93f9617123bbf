// Something else happens in between, which may need the first part stored.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class WorkElsewhere {
  private final DataSource dataSource;

  public WorkElsewhere(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        update(conn, "insert into job values (1, 'running')");
        conn.commit();
        Mailer.send(id);
        update(conn, "update job set state = 'done'");
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

  interface Mailer {
    static void send(long id) {
      System.out.println("sent " + id);
    }
  }
}
