// By hand in handler and straight line: no path is left out.
package legacy.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Logger;

public class ClosedInEachPath {
  private static final Logger LOG = Logger.getLogger("report");

  public boolean reachable(String url) {
    Connection conn;
    try {
      conn = DriverManager.getConnection(url);
    } catch (SQLException e) {
      LOG.info("not reachable: " + e.getMessage());
      return false;
    }
    try {
      conn.close();
    } catch (SQLException e) {
      LOG.fine("close failed: " + e.getMessage());
    }
    return true;
  }
}
