// Trap 36: each attempt opens anew, the connection of the failed attempt is lost.
package shop.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import javax.sql.DataSource;

public class RetryOverwrites {
  private final DataSource dataSource;

  public RetryOverwrites(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ping() throws SQLException {
    Connection conn = null;
    for (int attempt = 0; conn == null && attempt < 3; attempt++) {
      try {
        conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
        try (Statement statement = conn.createStatement()) {
          statement.execute("select 1");
        }
      } catch (SQLTransientException e) {
        conn = null;
      }
    }
    if (conn != null) {
      conn.close();
    }
  }
}
