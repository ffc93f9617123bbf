// The other half of somebody's transaction code.
package shop.handed;

import java.sql.Connection;
import java.sql.SQLException;

public class OnlyCommits {
  public static void end(Connection conn) throws SQLException {
    conn.commit();
  }

  public static void endQuietly(Connection conn) {
    try {
      conn.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
