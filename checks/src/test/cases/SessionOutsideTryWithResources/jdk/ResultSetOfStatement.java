// Trap 34: a result set is closed with its statement.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ResultSetOfStatement {
  public boolean exists(Connection conn, long order) throws SQLException {
    try (PreparedStatement query = conn.prepareStatement("select 1 from orders where id = ?")) {
      query.setLong(1, order);
      ResultSet found = query.executeQuery();
      return found.next();
    }
  }
}
