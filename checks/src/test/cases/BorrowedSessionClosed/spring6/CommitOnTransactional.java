// Trap 20: a commit on the connection of Spring's transaction stores what Spring may still roll back.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class CommitOnTransactional {
  private final DataSource dataSource;

  public CommitOnTransactional(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void transfer(long from, long to) throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update account set amount = amount - 1 where id = " + from);
        statement.executeUpdate("update account set amount = amount + 1 where id = " + to);
      }
      conn.commit(); // finding: BorrowedSessionClosed HIGH; no repair: only you can tell
    } finally {
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }
}
