// A pool kept by the component that needs it.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

public class PoolInField implements AutoCloseable {
  private final HikariDataSource pool;

  public PoolInField(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    this.pool = new HikariDataSource(config);
  }

  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
