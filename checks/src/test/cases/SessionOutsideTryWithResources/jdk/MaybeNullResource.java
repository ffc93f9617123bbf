// Trap 38: a resource may be null, close is then skipped.
package shop.cache;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class MaybeNullResource {
  private final DataSource dataSource;

  public MaybeNullResource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public boolean check(boolean really) throws SQLException {
    try (Connection conn = really ? dataSource.getConnection() : null) {
      return conn == null || conn.isValid(1);
    }
  }
}
