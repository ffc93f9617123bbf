// Closed here as well: it was handed over for good.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class ClosesItToo {
  public static void save(Connection conn, long id) throws SQLException {
    try (conn;
        PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
      conn.commit();
    }
  }
}
