// A constructor that builds a pool for its own reading: every object pays for one.
package shop.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class PoolPerObject {
  private final long count;

  public PoolPerObject() throws SQLException {
    HikariDataSource pool = new HikariDataSource(); // finding: EnginePerCall HIGH
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      rows.next();
      count = rows.getLong(1);
    }
  }

  public long count() {
    return count;
  }
}
