// Each attempt that succeeds returns: what stands behind the loop is for those that have failed.
package shop.swallowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class LastAttemptMarked {
  private static final Logger LOG = Logger.getLogger(LastAttemptMarked.class.getName());
  private final DataSource dataSource;
  private final AtomicBoolean failed = new AtomicBoolean();

  public LastAttemptMarked(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void register(String node) {
    int attempt = 0;
    do {
      try (Connection conn = dataSource.getConnection();
          Statement statement = conn.createStatement()) {
        statement.executeUpdate("insert into node values ('" + node + "')");
        return;
      } catch (SQLException e) {
        LOG.log(Level.FINE, "attempt " + attempt, e);
      } finally {
        attempt++;
      }
    } while (attempt < 5);
    failed.set(true);
  }

  public void registerAndForget(String node) {
    int attempt = 0;
    do {
      try (Connection conn = dataSource.getConnection();
          Statement statement = conn.createStatement()) {
        statement.executeUpdate("insert into node values ('" + node + "')");
        return;
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop tries again
        LOG.log(Level.FINE, "attempt " + attempt, e);
      } finally {
        attempt++;
      }
    } while (attempt < 5);
    LOG.warning("not registered: " + node);
  }
}
