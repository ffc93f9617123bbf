// A pool of ten connections for one statement.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class PoolPerCall {
  public void touch() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:shop");
    HikariDataSource pool = new HikariDataSource(config); // finding: EnginePerCall MEDIUM
    try (Connection conn = pool.getConnection();
        Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      pool.close();
    }
  }
}
