// Trap 29: a connection of DataSourceUtils that is never released.
package shop.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class NeverReleased {
  private final DataSource dataSource;

  public NeverReleased(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource); // finding: SessionOutsideTryWithResources MEDIUM; no repair: release
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
  }

  public void touchAndRelease() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }

  public void touchIfNew(boolean isNew) {
    if (isNew) {
      try {
        Connection conn = DataSourceUtils.getConnection(dataSource);
        System.out.println(conn);
        DataSourceUtils.releaseConnection(conn, dataSource);
        System.out.flush();
      } catch (RuntimeException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
