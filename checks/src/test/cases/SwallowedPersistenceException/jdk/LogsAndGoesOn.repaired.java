// Trap 45: the failed insert is logged, the commit that follows stores nothing.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class LogsAndGoesOn {
  private static final Logger LOG = Logger.getLogger(LogsAndGoesOn.class.getName());


  public void load(Connection conn, List<String> rows) throws SQLException {
    conn.setAutoCommit(false);
    try {
      for (String row : rows) {
        try (PreparedStatement insert = conn.prepareStatement("insert into r(t) values (?)")) {
          insert.setString(1, row);
          insert.executeUpdate();
        } catch (SQLException e) {
          LOG.log(Level.WARNING, "duplicate " + row, e);
          throw e;
        }
      }
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
