// Nobody is above a task that an executor runs: not even an Error gets by the last handler in it.
package shop.executor;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public class GivenToExecutor {

  /** A type of one's own: what runs it then, and who hears of it, cannot be seen. */
  interface Device {
    void execute(Runnable work);
  }

  public void purge(Executor executor, PreparedStatement delete) {
    executor.execute(
        () -> {
          try {
            delete.executeUpdate();
          } catch (SQLException e) {
            System.err.println("not purged: " + e);
          }
        });
  }

  public void purgeSoon(ExecutorService executor, PreparedStatement delete) {
    executor.submit(
        () -> {
          try {
            delete.executeUpdate();
          } catch (Throwable e) {
            System.err.println("not purged: " + e);
          }
        });
  }

  public Future<?> purgeAndTell(ExecutorService executor, PreparedStatement delete) {
    return executor.submit(
        () -> {
          try {
            delete.executeUpdate();
          } catch (Throwable e) {
            System.err.println("not purged: " + e);
            throw new IllegalStateException(e);
          }
        });
  }

  public void purge(Device device, PreparedStatement delete) {
    device.execute(
        () -> {
          try {
            delete.executeUpdate();
          } catch (Throwable e) {
            System.err.println("not purged: " + e);
          }
        });
  }

  public void inTransaction(Device transaction, PreparedStatement delete) {
    transaction.execute(
        () -> {
          try {
            delete.executeUpdate();
          } catch (SQLException e) {
            System.err.println("not purged: " + e);
            throw new IllegalStateException(e);
          }
        });
  }

  public void sweep(Device device, PreparedStatement delete) {
    device.execute(() -> all(delete));
  }

  private void all(PreparedStatement delete) {
    try {
      delete.executeUpdate();
    } catch (Throwable e) {
      System.err.println("not swept: " + e);
    }
  }

  public void some(Device device, PreparedStatement delete) {
    device.execute(() -> part(delete));
    part(delete);
  }

  private void part(PreparedStatement delete) {
    try {
      delete.executeUpdate();
    } catch (Throwable e) {
      System.err.println("not swept: " + e);
      throw new IllegalStateException(e);
    }
  }
}
