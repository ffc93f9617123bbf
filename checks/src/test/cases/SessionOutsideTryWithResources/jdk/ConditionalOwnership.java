// Trap 37: closed by who opened it, and nobody else.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ConditionalOwnership {
  private final DataSource dataSource;

  public ConditionalOwnership(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(Connection given) throws SQLException {
    Connection conn = given;
    boolean own = conn == null;
    if (own) {
      conn = dataSource.getConnection();
    }
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      if (own) {
        conn.close();
      }
    }
  }
}
