// A connection asked of the pool's own class is a connection like any other.
package shop.session;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class HikariConnection {
  private final HikariDataSource pool;

  public HikariConnection(HikariDataSource pool) {
    this.pool = pool;
  }

  public void touch() throws SQLException {
    try (Connection conn = pool.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update heartbeat set at = current_timestamp");
      }
    }
  }
}
