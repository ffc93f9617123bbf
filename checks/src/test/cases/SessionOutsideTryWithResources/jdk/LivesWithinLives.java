// A variable that holds another thing while what it held before is still read.
package shop.leak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class LivesWithinLives {
  public void addColumn(Connection con) {
    PreparedStatement ps = null;
    ResultSet rs = null;

    try {
      ps = con.prepareStatement("select 1 from columns where name = 'url'"); // finding: SessionOutsideTryWithResources HIGH
      rs = ps.executeQuery();
      if (!rs.next()) {
        ps = con.prepareStatement("alter table orders add column url varchar(255)"); // finding: SessionOutsideTryWithResources HIGH
        ps.executeUpdate();

        ps = con.prepareStatement("update orders set url = '' where id > ?"); // finding: SessionOutsideTryWithResources HIGH
        ps.setLong(1, 0);
        ps.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot add the column", e);
    }
  }

  public void encrypt(Connection con) throws SQLException {
    PreparedStatement ps = con.prepareStatement("select id, value from details"); // finding: SessionOutsideTryWithResources HIGH
    ResultSet rs = ps.executeQuery();
    while (rs.next()) {
      long id = rs.getLong(1);
      ps = con.prepareStatement("update details set value = 'x' where id = ?"); // finding: SessionOutsideTryWithResources HIGH
      ps.setLong(1, id);
      ps.executeUpdate();
      ps.close();
    }
    rs.close();
  }

  public void usedAgainInTheLoop(Connection con) throws SQLException {
    PreparedStatement ps = con.prepareStatement("select id from details"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    ResultSet rs = ps.executeQuery();
    while (rs.next()) {
      System.out.println(ps.getMaxRows());
      ps = con.prepareStatement("update details set value = 'x'"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
      ps.executeUpdate();
    }
    rs.close();
  }
}
