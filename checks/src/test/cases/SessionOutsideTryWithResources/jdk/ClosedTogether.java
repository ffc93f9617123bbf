// What both blocks would have to leave outside is declared once, before the outer one.
package legacy.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ClosedTogether {
  int closedTogether(Connection conn, String name) throws SQLException {
    PreparedStatement ps = conn.prepareStatement("select id from job where name = ?"); // finding: SessionOutsideTryWithResources HIGH
    ps.setString(1, name);
    ResultSet rs = ps.executeQuery();
    int id = 0;
    try {
      if (rs.next()) {
        id = rs.getInt(1);
      }
    } finally {
      rs.close();
      ps.close();
    }
    System.out.println(name);
    return id;
  }
}
