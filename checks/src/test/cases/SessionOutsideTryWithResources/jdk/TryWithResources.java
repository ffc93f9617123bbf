// All in try-with-resources, one of them on a variable that was there before.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class TryWithResources {
  private final DataSource dataSource;

  public TryWithResources(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public long count(String state) throws SQLException {
    try (Connection conn = dataSource.getConnection();
        PreparedStatement query =
            conn.prepareStatement("select count(*) from orders where state = ?")) {
      query.setString(1, state);
      try (ResultSet result = query.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  public boolean valid() throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn) {
      return conn.isValid(1);
    }
  }
}
