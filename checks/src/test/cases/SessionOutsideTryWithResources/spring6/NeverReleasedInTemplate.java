// Where a template's transaction goes on, its connection is closed with that.
package shop.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

public class NeverReleasedInTemplate {
  private final DataSource dataSource;
  private final TransactionTemplate template;

  public NeverReleasedInTemplate(DataSource dataSource, TransactionTemplate template) {
    this.dataSource = dataSource;
    this.template = template;
  }

  public Integer touch() {
    return template.execute(
        status -> {
          Connection conn = DataSourceUtils.getConnection(dataSource);
          try (Statement statement = conn.createStatement()) {
            return statement.executeUpdate("update heartbeat set at = current_timestamp");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  public void touchBefore() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource); // finding: SessionOutsideTryWithResources MEDIUM; no repair: release
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
    template.executeWithoutResult(status -> {});
  }
}
