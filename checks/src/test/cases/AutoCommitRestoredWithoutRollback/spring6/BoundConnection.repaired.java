// A connection that Spring lends for plain JDBC: released in the end, but committed half-done first.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class BoundConnection {
  private final DataSource dataSource;

  public BoundConnection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void migrate() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      conn.setAutoCommit(false);
      try {
        statement.executeUpdate("update account set kind = 'old' where kind is null");
        statement.executeUpdate("update entry set kind = 'old' where kind is null");
        conn.commit();
      } catch (Throwable t) {
        try {
          conn.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    } finally {
      conn.setAutoCommit(true);
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }
}
