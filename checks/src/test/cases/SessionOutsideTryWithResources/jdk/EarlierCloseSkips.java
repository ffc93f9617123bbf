// The finalizer closes all three, but a close that fails skips those behind it.
package legacy.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class EarlierCloseSkips {
  private final DataSource dataSource;

  public EarlierCloseSkips(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public long total(int year) throws SQLException {
    Connection con = null;
    PreparedStatement ps = null;
    ResultSet rs = null;
    try {
      con = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW
      ps = con.prepareStatement("select sum(amount) from sale where year = ?");
      ps.setInt(1, year);
      rs = ps.executeQuery();
      return rs.next() ? rs.getLong(1) : 0;
    } finally {
      if (rs != null) {
        rs.close();
      }
      if (ps != null) {
        ps.close();
      }
      if (con != null) {
        con.close();
      }
    }
  }
}
