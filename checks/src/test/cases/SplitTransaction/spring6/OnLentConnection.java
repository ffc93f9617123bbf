// On a connection of Spring's transaction no commit is right: that is said, and nothing else.
package shop.split;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class OnLentConnection {
  private final DataSource dataSource;

  public OnLentConnection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void add() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      conn.setAutoCommit(false);
      statement.executeUpdate("insert into orders values (1)");
      conn.commit(); // finding: BorrowedSessionClosed HIGH
      statement.executeUpdate("insert into line values (1, 1)");
      conn.commit(); // finding: BorrowedSessionClosed HIGH
    } finally {
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }
}
