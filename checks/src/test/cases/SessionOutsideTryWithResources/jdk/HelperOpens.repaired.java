// The project's own helper opens, so whoever calls it owns what it returns.
package shop.orders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

public class HelperOpens {
  private static Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://localhost/shop", "shop", "shop");
  }

  public void vacuum() throws SQLException {
    try (Connection conn = connect()) {
      try (Statement statement = conn.createStatement()) {
        statement.execute("vacuum");
      }
    }
  }
}
