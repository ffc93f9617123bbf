// A helper of the class lends the connection, another closes it: the fault is where both meet.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class LentByHelper {
  private final DataSource dataSource;

  public LentByHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch() throws SQLException {
    Connection conn = connection();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      closeQuietly(conn); // finding: BorrowedSessionClosed HIGH; no repair: code that lends it
    }
  }

  private Connection connection() {
    return DataSourceUtils.getConnection(dataSource);
  }

  private static void closeQuietly(Connection conn) {
    try {
      conn.close();
    } catch (SQLException e) {
      // nothing to be done
    }
  }
}
