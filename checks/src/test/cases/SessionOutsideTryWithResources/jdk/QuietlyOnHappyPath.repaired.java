// A quiet close helper, but only on the way without failure.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class QuietlyOnHappyPath {
  private final DataSource dataSource;

  public QuietlyOnHappyPath(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int purge() throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      int purged;
      try (Statement statement = conn.createStatement()) {
        purged = statement.executeUpdate("delete from orders where state = 'X'");
      }
      return purged;
    }
  }

  private static void closeQuietly(Connection conn) {
    try {
      conn.close();
    } catch (SQLException e) {
      // nothing to be done about it
    }
  }
}
