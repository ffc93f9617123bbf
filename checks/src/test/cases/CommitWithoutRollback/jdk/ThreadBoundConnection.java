// Trap 43: a connection bound to the thread, begun, committed and rolled back in different methods.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class ThreadBoundConnection {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private ThreadBoundConnection() {}

  public static void begin(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    CURRENT.set(connection);
  }

  public static Connection current() {
    return CURRENT.get();
  }

  public static void commit() throws SQLException {
    CURRENT.get().commit();
    end();
  }

  public static void rollback() throws SQLException {
    CURRENT.get().rollback();
    end();
  }

  private static void end() throws SQLException {
    Connection connection = CURRENT.get();
    CURRENT.remove();
    connection.close();
  }
}
