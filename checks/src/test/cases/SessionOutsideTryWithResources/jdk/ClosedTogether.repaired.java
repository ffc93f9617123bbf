// What both blocks would have to leave outside is declared once, before the outer one.
package legacy.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ClosedTogether {
  int closedTogether(Connection conn, String name) throws SQLException {
    int id = 0;
    try (PreparedStatement ps = conn.prepareStatement("select id from job where name = ?")) {
      ps.setString(1, name);
      try (ResultSet rs = ps.executeQuery()) {
        if (rs.next()) {
          id = rs.getInt(1);
        }
      }
    }
    System.out.println(name);
    return id;
  }
}
