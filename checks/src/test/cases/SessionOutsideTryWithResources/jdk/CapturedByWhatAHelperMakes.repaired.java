// An object that a helper makes around the connection, which it was given, goes on with it.
package shop.captured;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;

public class CapturedByWhatAHelperMakes {
  private final DataSource source;

  public CapturedByWhatAHelperMakes(DataSource source) {
    this.source = source;
  }

  /** Counts later. */
  public static class Counter {
    private final Supplier<String> name;

    Counter(Supplier<String> name) {
      this.name = name;
    }

    long count() throws SQLException {
      return name.get().length();
    }
  }

  public Counter anonymous() throws SQLException {
    Connection connection = source.getConnection();
    try {
      return inAnonymous(connection);
    } catch (Throwable t) {
      try {
        connection.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  private static Counter inAnonymous(Connection connection) {
    return new Counter(() -> "orders") {
      @Override
      long count() throws SQLException {
        return Rows.of(connection);
      }
    };
  }

  public Counter function() throws SQLException {
    Connection connection = source.getConnection();
    return inFunction(connection);
  }

  private static Counter inFunction(Connection connection) {
    Counter counter = new Counter(() -> Rows.name(connection));
    System.out.println(counter);
    return counter;
  }

  public long nothingKeepsIt() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return uses(connection);
    }
  }

  private static long uses(Connection connection) throws SQLException {
    return Rows.of(connection);
  }

  public long onlyForACall() throws Exception {
    try (Connection connection = source.getConnection()) {
      return retried(connection);
    }
  }

  private static long retried(Connection connection) throws Exception {
    return Rows.retry(
        new Callable<Long>() {
          @Override
          public Long call() throws SQLException {
            return Rows.of(connection);
          }
        });
  }

  private static final class Rows {
    static long of(Connection connection) throws SQLException {
      return connection.getNetworkTimeout();
    }

    static long retry(Callable<Long> task) throws Exception {
      return task.call();
    }

    static String name(Connection connection) {
      return String.valueOf(connection);
    }
  }
}
