// Where the method throws right behind the try its caller learns that something is wrong: no commit follows.
package shop.anyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;

public class ThrowsAnyway {
  private static final Logger LOG = Logger.getLogger("shop");

  public void repair(Connection conn, String version) throws SQLException {
    if (version.endsWith("*")) {
      try (Statement update = conn.createStatement()) {
        update.executeUpdate("update versions set broken = 0");
        conn.commit();
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: the method throws right behind the try
        LOG.warning(e.toString());
      }
      throw new IllegalStateException("an update was broken off: start again");
    }
    try (Statement update = conn.createStatement()) {
      update.executeUpdate("update versions set checked = 1");
      conn.commit();
    }
  }
}
