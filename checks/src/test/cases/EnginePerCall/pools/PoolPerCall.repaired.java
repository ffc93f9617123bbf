// A pool of ten connections for one statement.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class PoolPerCall {
  private static final HikariDataSource POOL = createHikariDataSource();

  private static HikariDataSource createHikariDataSource() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:shop");
    return new HikariDataSource(config);
  }

  public void touch() throws SQLException {
    try (Connection conn = POOL.getConnection();
        Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
  }
}
