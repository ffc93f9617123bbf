// To throw in the handler would leave the connection open that is released behind the try.
package shop.released;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ReleasedBehind {
  private static final Logger LOG = Logger.getLogger(ReleasedBehind.class.getName());

  interface Pool {
    void releaseConnection(Connection conn);
  }

  private final Pool pool;

  public ReleasedBehind(Pool pool) {
    this.pool = pool;
  }

  public void finish(Connection conn) {
    try {
      conn.commit();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: would stay open
      LOG.log(Level.SEVERE, "not committed", e);
    }
    pool.releaseConnection(conn);
  }

  public void finishAndClose(Connection conn) {
    try {
      conn.commit();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: would stay open
      LOG.log(Level.SEVERE, "not committed", e);
    }
    if (conn != null) {
      try {
        conn.close();
      } catch (SQLException e) {
        LOG.log(Level.FINE, "not closed", e);
      }
    }
  }

  public void finishOnly(Connection conn) {
    try {
      conn.commit();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.SEVERE, "not committed", e);
    }
    LOG.fine("finished");
  }
}
