// What a pooled connection of Druid's wraps stays its own, and is not opened by being asked for.
package shop.pool;

import com.alibaba.druid.pool.DruidPooledConnection;
import java.sql.Connection;
import java.sql.SQLException;

public class DruidUnwrapped {
  public boolean isValid(Connection given) throws SQLException {
    Connection connection = given;
    if (connection instanceof DruidPooledConnection) {
      connection = ((DruidPooledConnection) connection).getConnection();
    }
    return connection.isValid(3);
  }
}
