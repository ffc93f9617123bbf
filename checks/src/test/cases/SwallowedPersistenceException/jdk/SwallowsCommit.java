// Trap 48: the commit itself fails and only a log knows.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

public class SwallowsCommit {
  private static final Logger LOG = Logger.getLogger(SwallowsCommit.class.getName());


  public void finish(Connection conn) {
    try {
      conn.commit();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("commit failed: " + e);
    }
  }
}
