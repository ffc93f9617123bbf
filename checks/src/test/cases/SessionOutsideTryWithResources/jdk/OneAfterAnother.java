// One variable holds one statement after another: each gets a variable of its own.
package shop.lives;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class OneAfterAnother {
  public void both(Connection con, long id) throws SQLException {
    PreparedStatement ps = null;
    ps = con.prepareStatement("delete from line where id = ?"); // finding: SessionOutsideTryWithResources HIGH
    ps.setLong(1, id);
    ps.executeUpdate();
    ps.close();

    // then the head
    ps = con.prepareStatement("delete from orders where id = ?"); // finding: SessionOutsideTryWithResources HIGH
    ps.setLong(1, id);
    ps.executeUpdate();
    ps.close();
  }

  public List<Long> read(Connection con, String name) throws SQLException {
    PreparedStatement ps = con.prepareStatement("select id from customer where name = ?"); // finding: SessionOutsideTryWithResources HIGH
    ps.setString(1, name);
    ResultSet rs = ps.executeQuery();
    long customer = rs.next() ? rs.getLong(1) : -1;
    rs.close();
    ps.close();
    List<Long> orders = new ArrayList<>();
    ps = con.prepareStatement("select id from orders where customer = ?"); // finding: SessionOutsideTryWithResources HIGH
    ps.setLong(1, customer);
    rs = ps.executeQuery();
    while (rs.next()) {
      orders.add(rs.getLong(1));
    }
    rs.close();
    ps.close();
    return orders;
  }

  public int either(Connection con, boolean all) throws SQLException {
    int count = 0;
    PreparedStatement ps;
    if (all) {
      ps = con.prepareStatement("delete from line"); // finding: SessionOutsideTryWithResources HIGH
      count += ps.executeUpdate();
      ps.close();
    } else {
      ps = con.prepareStatement("delete from line where done = 1"); // finding: SessionOutsideTryWithResources HIGH
      count += ps.executeUpdate();
      ps.close();
    }
    return count;
  }

  public void overwritten(Connection con) throws SQLException {
    PreparedStatement ps = null;
    try {
      ps = con.prepareStatement("delete from line"); // finding: SessionOutsideTryWithResources HIGH
      ps.executeUpdate();
      ps = con.prepareStatement("delete from orders");
      ps.executeUpdate();
    } finally {
      if (ps != null) {
        ps.close();
      }
    }
  }

  public int crowded(Connection con) throws SQLException {
    PreparedStatement ps = null; ResultSet rs = null;
    int count = 0;
    try {
      ps = con.prepareStatement("select count(*) from line"); // finding: SessionOutsideTryWithResources LOW
      rs = ps.executeQuery();
      if (rs.next()) count = rs.getInt(1);
      rs.close(); rs = null;
      ps.close(); ps = null;

      // and the heads
      ps = con.prepareStatement("select count(*) from orders"); // finding: SessionOutsideTryWithResources LOW
      rs = ps.executeQuery();
      if (rs.next()) count += rs.getInt(1);
    } finally {
      if (rs != null) rs.close();
      if (ps != null) ps.close();
    }
    return count;
  }

  public void eachItsHandler(Connection con) {
    PreparedStatement ps = null;
    try {
      ps = con.prepareStatement("delete from line"); // finding: SessionOutsideTryWithResources HIGH
      ps.executeUpdate();
      ps.close();
    } catch (SQLException e) {
      throw new IllegalStateException("lines stay", e);
    }
    try {
      ps = con.prepareStatement("delete from orders"); // finding: SessionOutsideTryWithResources HIGH
      ps.executeUpdate();
      ps.close();
    } catch (SQLException e) {
      throw new IllegalStateException("orders stay", e);
    }
  }
}
