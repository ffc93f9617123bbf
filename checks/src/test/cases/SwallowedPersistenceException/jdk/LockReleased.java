// A lock that is not released is the session's own, and goes with it; one that is not taken is missed.
package shop.locks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class LockReleased {
  private static final Logger LOG = Logger.getLogger("shop");

  private final Connection connection;

  public LockReleased(Connection connection) {
    this.connection = connection;
  }

  public void guarded(String name, Runnable work) {
    try {
      work.run();
    } finally {
      try {
        execute("SELECT RELEASE_LOCK('" + name + "')");
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: finalizer
        LOG.log(Level.WARNING, "cannot release " + name, e);
      }
    }
  }

  public void release(String name) {
    try {
      execute("EXEC sp_releaseapplock @Resource = '" + name + "', @LockOwner = 'Session'");
      execute("SELECT pg_advisory_unlock_all()");
      execute("SELECT set_config('shop.role', '" + name + "', false)");
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
      LOG.log(Level.WARNING, "cannot release " + name, e);
    }
  }

  public void take(String name) {
    try {
      execute("EXEC sp_getapplock @Resource = '" + name + "', @LockMode = 'Exclusive'");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "cannot lock " + name, e);
    }
  }

  public void count() {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT count_orders('today')")) {
      statement.execute();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "cannot count", e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
