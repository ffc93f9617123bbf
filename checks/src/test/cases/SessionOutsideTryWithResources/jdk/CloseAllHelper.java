// Trap 30: a helper of the same file closes all three, each for itself.
package legacy.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class CloseAllHelper {
  private final DataSource dataSource;

  public CloseAllHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public String title(long id) throws SQLException {
    Connection con = null;
    PreparedStatement ps = null;
    ResultSet rs = null;
    try {
      con = dataSource.getConnection();
      ps = con.prepareStatement("select title from report where id = ?");
      ps.setLong(1, id);
      rs = ps.executeQuery();
      return rs.next() ? rs.getString(1) : null;
    } finally {
      closeAll(rs, ps, con);
    }
  }

  private static void closeAll(AutoCloseable... closeables) {
    for (AutoCloseable each : closeables) {
      if (each != null) {
        try {
          each.close();
        } catch (Exception e) {
          // nothing to be done about it
        }
      }
    }
  }
}
