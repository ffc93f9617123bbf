// One variable holds one after another, and its lives cannot be told apart.
package shop.lives;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class UsedAcrossLives {
  public int chosen(Connection con, boolean all) throws SQLException {
    PreparedStatement ps = con.prepareStatement("delete from line where done = 1"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    if (all) {
      ps.close();
      ps = con.prepareStatement("delete from line"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    }
    int count = ps.executeUpdate();
    ps.close();
    return count;
  }

  public void resultOutlives(Connection con) throws SQLException {
    PreparedStatement ps = con.prepareStatement("select id from orders"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    ResultSet rs = ps.executeQuery();
    ps = con.prepareStatement("delete from line where orders = ?"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    while (rs.next()) {
      ps.setLong(1, rs.getLong(1));
      ps.executeUpdate();
    }
    rs.close();
    ps.close();
  }

  public int fromHelper(Connection con, PreparedStatement given) throws SQLException {
    PreparedStatement ps = given;
    ps.executeUpdate();
    ps = con.prepareStatement("delete from line"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    int count = ps.executeUpdate();
    ps.close();
    return count;
  }
}
