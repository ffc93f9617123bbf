// The connection is never closed.
package shop.stock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class NeverClosed {
  private final DataSource dataSource;

  public NeverClosed(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int release(String article) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        return statement.executeUpdate("delete from reservation where article = '" + article + "'");
      }
    }
  }
}
