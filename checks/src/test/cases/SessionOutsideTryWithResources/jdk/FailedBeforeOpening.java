// What failed and was caught before the opening has nothing to do with what stays open: told is what fails later.
package shop.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class FailedBeforeOpening {
  private static final System.Logger LOG = System.getLogger("shop");

  public void rename(DataSource pool, Connection lent, String name) throws SQLException {
    boolean dropped = false;
    try (Statement drop = lent.createStatement()) {
      drop.execute("drop table " + name);
      dropped = true;
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.INFO, "no such table yet", e);
    }
    Connection own = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    if (!dropped) {
      throw new IllegalArgumentException("no table of that name");
    }
    own.close();
  }
}
