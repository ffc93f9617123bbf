// A helper that lends or opens, and another that releases or closes: the two know which it was.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class ClosedOrReleased {
  private static volatile boolean inSpring = true;

  static Connection connection(DataSource dataSource) throws SQLException {
    if (inSpring) {
      return DataSourceUtils.getConnection(dataSource);
    }
    return dataSource.getConnection();
  }

  static void release(Connection conn, DataSource dataSource) throws SQLException {
    if (inSpring) {
      DataSourceUtils.releaseConnection(conn, dataSource);
    } else {
      conn.close();
    }
  }

  static void close(Connection conn) throws SQLException {
    conn.close();
  }

  public static void touch(DataSource dataSource) throws SQLException {
    Connection conn = connection(dataSource);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      release(conn, dataSource);
    }
  }

  public static void closed(DataSource dataSource) throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      close(conn); // finding: BorrowedSessionClosed HIGH
    }
  }
}
