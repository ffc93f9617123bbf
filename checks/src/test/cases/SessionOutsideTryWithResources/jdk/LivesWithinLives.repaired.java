// A variable that holds another thing while what it held before is still read.
package shop.leak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class LivesWithinLives {
  public void addColumn(Connection con) {
    ResultSet rs = null;

    try {
      try (PreparedStatement ps = con.prepareStatement("select 1 from columns where name = 'url'")) {
        rs = ps.executeQuery();
        if (!rs.next()) {
          try (PreparedStatement ps2 = con.prepareStatement("alter table orders add column url varchar(255)")) {
            ps2.executeUpdate();
          }

          try (PreparedStatement ps2 = con.prepareStatement("update orders set url = '' where id > ?")) {
            ps2.setLong(1, 0);
            ps2.executeUpdate();
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot add the column", e);
    }
  }

  public void encrypt(Connection con) throws SQLException {
    try (PreparedStatement ps = con.prepareStatement("select id, value from details")) {
      ResultSet rs = ps.executeQuery();
      while (rs.next()) {
        long id = rs.getLong(1);
        try (PreparedStatement ps2 = con.prepareStatement("update details set value = 'x' where id = ?")) {
          ps2.setLong(1, id);
          ps2.executeUpdate();
        }
      }
      rs.close();
    }
  }

  public void usedAgainInTheLoop(Connection con) throws SQLException {
    PreparedStatement ps = con.prepareStatement("select id from details");
    ResultSet rs = ps.executeQuery();
    while (rs.next()) {
      System.out.println(ps.getMaxRows());
      ps = con.prepareStatement("update details set value = 'x'");
      ps.executeUpdate();
    }
    rs.close();
  }
}
