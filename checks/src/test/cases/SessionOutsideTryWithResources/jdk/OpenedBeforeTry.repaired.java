// Between the opening and the try that closes it there is a call that may throw.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OpenedBeforeTry {
  private final DataSource dataSource;

  public OpenedBeforeTry(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int count(String state) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setReadOnly(true);
      try (PreparedStatement query =
          conn.prepareStatement("select count(*) from orders where state = ?")) {
        query.setString(1, state);
        try (ResultSet result = query.executeQuery()) {
          result.next();
          return result.getInt(1);
        }
      }
    }
  }
}
