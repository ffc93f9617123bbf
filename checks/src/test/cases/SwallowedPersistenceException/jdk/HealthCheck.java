// A health check that answers no.
package shop.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class HealthCheck {
  private final DataSource dataSource;

  public HealthCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public boolean isUp() {
    try (Connection conn = dataSource.getConnection();
        Statement statement = conn.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }
}
