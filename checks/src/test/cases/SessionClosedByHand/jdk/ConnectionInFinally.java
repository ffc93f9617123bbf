// Closed on every path by a finalizer: try-with-resources says the same.
package shop.byhand;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ConnectionInFinally {
  private final DataSource dataSource;

  public ConnectionInFinally(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionClosedByHand LOW
    try {
      conn.createStatement().executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      conn.close();
    }
  }
}
