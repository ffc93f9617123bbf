// What was read is used behind the close: the repair has to keep it in reach.
package shop.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class ResultUsedAfterwards {
  private final DataSource dataSource;

  public ResultUsedAfterwards(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public String report(String city) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection conn = dataSource.getConnection()) {
      int rows = 0;
      try (PreparedStatement query =
          conn.prepareStatement("select name from customer where city = ?")) {
        query.setString(1, city);
        try (ResultSet result = query.executeQuery()) {
          while (result.next()) {
            names.add(result.getString(1));
            rows++;
          }
        }
      }
      String product = conn.getMetaData().getDatabaseProductName();
      return rows + " in " + city + " (" + product + "): " + names;
    }
  }
}
