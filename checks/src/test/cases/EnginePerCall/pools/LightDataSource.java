// H2's own small pool and a plain data source are cheap.
package shop.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

public class LightDataSource {
  public boolean reachable(String url) throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    try (Connection conn = source.getConnection()) {
      return conn.isValid(1);
    }
  }
}
