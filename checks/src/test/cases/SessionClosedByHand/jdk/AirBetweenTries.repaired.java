// Blank lines beside the braces of tries that go do not stay behind.
package shop.closing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class AirBetweenTries {
  private final DataSource ds;

  public AirBetweenTries(DataSource ds) {
    this.ds = ds;
  }

  public void print(String name) throws SQLException {
    try (Connection c = ds.getConnection()) {
      try (PreparedStatement s = c.prepareStatement("select id from orders where name = ?")) {
        s.setString(1, name);

        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            System.out.println(rs.getString(1));
          }
        }
      }
    }
  }
}
