// Whether the work was done is noted in a field, where the next call asks for it.
package shop.flags;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

public class FlagKeptInField {
  private static final Logger LOG = Logger.getLogger("shop");

  private final Lock lock = new ReentrantLock();
  private final Connection connection;
  private volatile boolean subscribed;
  private boolean tried;

  public FlagKeptInField(Connection connection) {
    this.connection = connection;
  }

  public boolean isSubscribed() {
    return subscribed;
  }

  public void subscribe() throws SQLException {
    lock.lock();
    boolean done = false;
    try (Statement statement = connection.createStatement()) {
      try {
        statement.execute("insert into subscribers values (1)");
        done = true;
      } catch (SQLException e) {
        LOG.warning(e.getMessage());
      }
    } finally {
      subscribed = done;
      lock.unlock();
    }
  }

  public void subscribeAgain() throws SQLException {
    boolean done = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute("update subscribers set active = 1");
      done = true;
    } catch (SQLException e) {
      LOG.warning(e.getMessage());
    }
    subscribed = done;
  }

  public void subscribeInAnyCase() throws SQLException {
    boolean done = false;
    try (Statement statement = connection.createStatement()) {
      done = true;
      statement.execute("update subscribers set active = 1");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning(e.getMessage());
    }
    tried = done;
  }

  public boolean isTried() {
    return tried;
  }
}
