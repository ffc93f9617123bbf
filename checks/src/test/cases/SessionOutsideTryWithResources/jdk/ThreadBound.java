// Trap 43: bound to the thread here, closed by another method.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ThreadBound {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  public static Connection current(DataSource dataSource) throws SQLException {
    Connection conn = CURRENT.get();
    if (conn == null) {
      conn = dataSource.getConnection();
      CURRENT.set(conn);
    }
    return conn;
  }

  public static void close() throws SQLException {
    Connection conn = CURRENT.get();
    CURRENT.remove();
    if (conn != null) {
      conn.close();
    }
  }
}
