// A connection that Spring lends for plain JDBC: released in the end, but committed half-done first.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class BoundConnection {
  private final DataSource dataSource;

  public BoundConnection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void migrate() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      conn.setAutoCommit(false);
      statement.executeUpdate("update account set kind = 'old' where kind is null");
      statement.executeUpdate("update entry set kind = 'old' where kind is null");
      conn.commit(); // finding: BorrowedSessionClosed HIGH
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }
}
