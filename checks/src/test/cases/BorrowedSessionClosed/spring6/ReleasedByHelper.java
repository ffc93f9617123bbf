// Given back by a helper of the class, and lent by another: all is as it should be.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class ReleasedByHelper {
  private final DataSource dataSource;

  public ReleasedByHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch() throws SQLException {
    Connection conn = connection();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      release(conn);
    }
  }

  private Connection connection() {
    return DataSourceUtils.getConnection(dataSource);
  }

  private void release(Connection conn) {
    if (conn != null) {
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }
}
