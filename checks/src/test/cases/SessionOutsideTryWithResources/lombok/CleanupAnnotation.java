// Trap 32: @Cleanup closes at the end of the scope.
package shop.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import lombok.Cleanup;

public class CleanupAnnotation {
  private final DataSource dataSource;

  public CleanupAnnotation(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public boolean valid() throws SQLException {
    @Cleanup Connection conn = dataSource.getConnection();
    return conn.isValid(1);
  }
}
