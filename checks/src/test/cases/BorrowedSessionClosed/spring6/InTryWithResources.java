// Trap 29: try-with-resources over the connection of Spring's transaction breaks the transaction.
package shop.borrowed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class InTryWithResources {
  private final DataSource dataSource;

  public InTryWithResources(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch() throws SQLException {
    try (Connection conn = DataSourceUtils.getConnection(dataSource)) { // finding: BorrowedSessionClosed HIGH
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update heartbeat set at = current_timestamp");
      }
    }
  }

  public void rename(long id) throws SQLException {
    try (Connection conn = DataSourceUtils.getConnection(dataSource); // finding: BorrowedSessionClosed HIGH
        PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    }
  }

  public void logged(long id) {
    try (Connection conn = DataSourceUtils.getConnection(dataSource)) { // finding: BorrowedSessionClosed HIGH; no repair: handlers
      conn.createStatement().executeUpdate("update a set seen = 1 where id = " + id);
    } catch (SQLException e) {
      throw new IllegalStateException("not updated: " + id, e);
    }
  }
}
