// A pool for each caller, and none is ever closed.
package shop.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

public class PoolNeverClosed {
  public Connection open(String user, String password) throws SQLException {
    HikariDataSource pool = new HikariDataSource(); // finding: EnginePerCall HIGH; no repair: configured
    pool.setJdbcUrl("jdbc:h2:mem:shop");
    pool.setUsername(user);
    pool.setPassword(password);
    return pool.getConnection();
  }
}
