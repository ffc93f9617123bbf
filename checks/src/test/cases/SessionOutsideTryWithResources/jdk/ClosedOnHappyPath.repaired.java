// Closed in a straight line: whatever throws before leaves it open.
package shop.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ClosedOnHappyPath {
  private final DataSource dataSource;

  public ClosedOnHappyPath(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void set(String article, int amount) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (PreparedStatement update =
          conn.prepareStatement("update stock set free = ? where article = ?")) {
        update.setInt(1, amount);
        update.setString(2, article);
        update.executeUpdate();
      }
    }
  }
}
