// Trap 34: asked first whether it is closed already; either way it is closed afterwards.
package shop.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ClosedUnlessClosed {
  public boolean hasKey(Connection conn, String table) throws SQLException {
    try (ResultSet keys = conn.getMetaData().getPrimaryKeys(null, null, table)) {
      return keys.next();
    } finally {
      if (!conn.isClosed()) {
        conn.close();
      }
    }
  }
}
