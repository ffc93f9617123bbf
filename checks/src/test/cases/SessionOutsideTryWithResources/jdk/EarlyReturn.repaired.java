// One of the returns comes before the close.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class EarlyReturn {
  private final DataSource dataSource;

  public EarlyReturn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public String state(long order) throws SQLException {
    if (order < 0) {
      return "none";
    }
    try (Connection conn = dataSource.getConnection()) {
      String state;
      try (PreparedStatement query =
          conn.prepareStatement("select state from orders where id = ?")) {
        query.setLong(1, order);
        try (ResultSet result = query.executeQuery()) {
          if (!result.next()) {
            return "unknown";
          }
          state = result.getString(1);
        }
      }
      return state;
    }
  }
}
