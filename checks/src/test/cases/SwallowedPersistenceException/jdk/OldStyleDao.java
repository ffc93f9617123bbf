// Java 1.4: log and carry on, closing as it should.
package legacy.dao;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OldStyleDao {
  private DataSource ds;

  public void setDataSource(DataSource ds) {
    this.ds = ds;
  }

  public void save(String key, String value) {
    Connection con = null;
    PreparedStatement ps = null;
    try {
      con = ds.getConnection();
      ps = con.prepareStatement("insert into props(k, v) values (?, ?)");
      ps.setString(1, key);
      ps.setString(2, value);
      ps.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      System.out.println("save failed " + e);
    } finally {
      try {
        if (ps != null) {
          ps.close();
        }
      } catch (SQLException ignored) {
        // nothing to be done about it
      }
      try {
        if (con != null) {
          con.close();
        }
      } catch (SQLException ignored) {
        // nothing to be done about it
      }
    }
  }
}
