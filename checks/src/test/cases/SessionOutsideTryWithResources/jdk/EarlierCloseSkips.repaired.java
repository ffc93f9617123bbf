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
    try (Connection con = dataSource.getConnection();
        PreparedStatement ps = con.prepareStatement("select sum(amount) from sale where year = ?")) {
      ps.setInt(1, year);
      try (ResultSet rs = ps.executeQuery()) {
        return rs.next() ? rs.getLong(1) : 0;
      }
    }
  }
}
