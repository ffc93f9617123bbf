// The failure to close is hidden, which try-with-resources would show: to be reviewed.
package shop.byhand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class QuietlyInFinally {
  private final DataSource dataSource;

  public QuietlyInFinally(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(long id) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionClosedByHand LOW
    try (PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    } finally {
      try {
        conn.close();
      } catch (SQLException e) {
        System.err.println("not closed: " + e);
      }
    }
  }
}
