// The caller tells the database, and no more: a pool for each, in a map.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class PoolByUrl {
  private static final Map<String, HikariDataSource> POOL_BY_URL = new ConcurrentHashMap<>();

  private static HikariDataSource createHikariDataSource(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }

  public String product(String url) throws SQLException {
    HikariDataSource pool = POOL_BY_URL.computeIfAbsent(url, key -> createHikariDataSource(key));
    try (Connection conn = pool.getConnection()) {
      return conn.getMetaData().getDatabaseProductName();
    }
  }

  public String user(String url, String user) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection conn = pool.getConnection()) {
        return conn.getMetaData().getUserName();
      }
    }
  }
}
