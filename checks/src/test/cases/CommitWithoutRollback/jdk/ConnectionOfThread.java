// Static helpers keep the thread's connection; one that finds none there has nothing to roll back.
package shop.threads;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ConnectionOfThread {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
  private static DataSource source;

  public static Connection current() throws SQLException {
    Connection connection = CURRENT.get();
    if (connection == null) {
      connection = source.getConnection();
      CURRENT.set(connection);
    }
    return connection;
  }

  public static void begin() throws SQLException {
    current().setAutoCommit(false);
  }

  public static void commit() throws SQLException {
    Connection connection = CURRENT.get();
    if (connection != null) {
      connection.commit();
    }
  }

  public static void rollback() {
    try {
      Connection connection = CURRENT.get();
      if (connection != null) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void release() throws SQLException {
    Connection connection = CURRENT.get();
    CURRENT.remove();
    if (connection != null) {
      connection.close();
    }
  }

  static class Transfers {
    void move(int from, int to, int cents) throws SQLException {
      try {
        begin();
        change(from, -cents);
        change(to, cents);
        commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
      } finally {
        release();
      }
    }

    void moveSafely(int from, int to, int cents) throws SQLException {
      try {
        begin();
        change(from, -cents);
        change(to, cents);
        commit();
      } catch (SQLException | RuntimeException e) {
        rollback();
        throw e;
      } finally {
        release();
      }
    }

    private void change(int account, int cents) throws SQLException {
      try (Statement statement = current().createStatement()) {
        statement.executeUpdate("update account set c = c + " + cents + " where id = " + account);
      }
    }
  }
}
