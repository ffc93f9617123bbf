// The caller tells the database, and no more: a pool for each, in a map.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

public class PoolByUrl {
  public String product(String url) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(4);
    try (HikariDataSource pool = new HikariDataSource(config)) { // finding: EnginePerCall MEDIUM
      try (Connection conn = pool.getConnection()) {
        return conn.getMetaData().getDatabaseProductName();
      }
    }
  }

  public String user(String url, String user) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    try (HikariDataSource pool = new HikariDataSource(config)) { // finding: EnginePerCall MEDIUM; no repair: differ from call to call
      try (Connection conn = pool.getConnection()) {
        return conn.getMetaData().getUserName();
      }
    }
  }
}
