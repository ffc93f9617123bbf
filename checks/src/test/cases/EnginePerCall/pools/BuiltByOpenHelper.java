// A public helper builds a pool anew: who calls it for one connection pays for all of it.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

public class BuiltByOpenHelper {
  private final Map<String, DataSource> pools = new HashMap<>();
  private DataSource kept;

  public DataSource build(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return new HikariDataSource(config);
  }

  public Connection connect(String url) throws SQLException {
    return build(url).getConnection(); // finding: EnginePerCall MEDIUM; no repair: helper method
  }

  public int delete(String url, String sql) throws SQLException {
    DataSource pool = build(url); // finding: EnginePerCall MEDIUM; no repair: helper method
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  public int count(String url, String sql) throws SQLException {
    DataSource pool = build(url); // finding: EnginePerCall MEDIUM; no repair: helper method
    try (Connection connection = connect(pool);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static Connection connect(DataSource pool) throws SQLException {
    return pool.getConnection();
  }

  public int countAndKeep(String url, String sql) throws SQLException {
    DataSource pool = build(url);
    try (Connection connection = connectAndKeep(pool);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private Connection connectAndKeep(DataSource pool) throws SQLException {
    pools.put("last", pool);
    return pool.getConnection();
  }

  public int countAndClose(String url, String sql) throws Exception {
    DataSource pool = build(url);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } finally {
      shutDown(pool);
    }
  }

  private static void shutDown(DataSource pool) {
    ((HikariDataSource) pool).close();
  }

  public Connection connectByCache(String url) throws SQLException {
    DataSource pool = pools.get(url);
    if (pool == null) {
      pool = build(url);
      pools.put(url, pool);
    }
    return pool.getConnection();
  }

  public Connection connectLazily(String url) throws SQLException {
    if (kept == null) {
      kept = build(url);
    }
    return kept.getConnection();
  }

  public void start(String url) {
    kept = build(url);
  }
}
