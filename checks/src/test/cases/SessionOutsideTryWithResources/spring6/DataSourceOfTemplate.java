// A connection straight from the data source that Spring's helpers hold is nobody else's.
package shop.session;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.support.JdbcDaoSupport;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

public class DataSourceOfTemplate extends JdbcDaoSupport {
  private final NamedParameterJdbcTemplate named;
  private final DataSourceTransactionManager manager;

  public DataSourceOfTemplate(
      NamedParameterJdbcTemplate named, DataSourceTransactionManager manager) {
    this.named = named;
    this.manager = manager;
  }

  public Array ids(JdbcTemplate jdbc, Object[] ids) throws SQLException {
    return jdbc.getDataSource()
        .getConnection() // finding: SessionOutsideTryWithResources HIGH
        .createArrayOf("bigint", ids);
  }

  public void touch() throws SQLException {
    Connection conn = named.getJdbcTemplate().getDataSource().getConnection(); // finding: SessionOutsideTryWithResources HIGH
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
    conn.close();
  }

  public void touchAndClose() throws SQLException {
    try (Connection conn = manager.getDataSource().getConnection();
        Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
  }

  public void touchWithOwn() throws SQLException {
    Connection conn = getConnection(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: release
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
  }

  public void touchAndRelease() throws SQLException {
    Connection conn = getConnection();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      releaseConnection(conn);
    }
  }

  public void touchByTemplate() {
    getJdbcTemplate().update("update heartbeat set at = current_timestamp");
  }
}
