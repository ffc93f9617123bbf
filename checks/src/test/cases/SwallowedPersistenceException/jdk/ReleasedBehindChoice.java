// What is given back behind the choice that the try is part of would stay open if its handler threw.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;

public class ReleasedBehindChoice {
  private static final System.Logger LOG = System.getLogger("shop");

  private final Pool pool;

  public ReleasedBehindChoice(Pool pool) {
    this.pool = pool;
  }

  public void finish(Connection connection, boolean failed) {
    if (connection != null) {
      if (failed) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          LOG.log(System.Logger.Level.ERROR, "not rolled back", e);
        }
      } else {
        try {
          connection.commit();
        } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: what is closed or released behind the try would stay open
          LOG.log(System.Logger.Level.ERROR, "not committed", e);
        }
      }
      pool.releaseConnection(connection);
    }
  }

  public interface Pool {
    void releaseConnection(Connection connection);
  }
}
