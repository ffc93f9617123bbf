// All that a thread does stands in a method of its own: there is nobody above it but run().
package shop.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class PartOfTask {
  private static final Logger LOG = Logger.getLogger("shop");

  static class Purge extends Thread {
    private final DataSource dataSource;

    Purge(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    @Override
    public void run() {
      LOG.info("purge starts");
      purge();
    }

    private void purge() {
      try (Connection conn = dataSource.getConnection();
          Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from basket");
      } catch (SQLException e) {
        LOG.log(Level.SEVERE, "not purged", e);
      }
    }
  }

  // what only stands around the call is no part of the work
  static class Guarded implements Runnable {
    private final DataSource dataSource;

    Guarded(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    @Override
    public void run() {
      try {
        synchronized (dataSource) {
          purge();
        }
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "purge ends", e);
        throw e;
      }
    }

    private void purge() {
      try (Connection conn = dataSource.getConnection();
          Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from basket");
      } catch (SQLException e) {
        LOG.log(Level.SEVERE, "not purged", e);
      }
    }
  }

  static class Store {
    void sweep(Connection conn) throws SQLException {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from basket");
      }
    }
  }

  // another object's method of that name is none of its callers
  static class Sweep extends Thread {
    private final DataSource dataSource;
    private final Store store = new Store();

    Sweep(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    @Override
    public void run() {
      sweep();
    }

    private void sweep() {
      try (Connection conn = dataSource.getConnection()) {
        store.sweep(conn);
      } catch (SQLException e) {
        LOG.log(Level.SEVERE, "not swept", e);
      }
    }
  }

  static class Booking implements Runnable {
    private final DataSource dataSource;
    private boolean done;

    Booking(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    @Override
    public void run() {
      book();
      done = true;
    }

    private void book() {
      try (Connection conn = dataSource.getConnection();
          Statement statement = conn.createStatement()) {
        statement.executeUpdate("insert into orders values (1)");
      } catch (SQLException e) {
        LOG.log(Level.SEVERE, "not booked", e);
        throw new IllegalStateException("not booked", e);
      }
    }

    boolean isDone() {
      return done;
    }
  }
}
