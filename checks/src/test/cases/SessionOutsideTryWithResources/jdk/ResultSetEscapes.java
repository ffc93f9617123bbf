// Trap 39: the result set is the caller's, closing the connection here would break it.
package legacy.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ResultSetEscapes {
  private final DataSource dataSource;

  public ResultSetEscapes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public ResultSet all() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: needs it open
    return conn.createStatement().executeQuery("select * from report");
  }
}
