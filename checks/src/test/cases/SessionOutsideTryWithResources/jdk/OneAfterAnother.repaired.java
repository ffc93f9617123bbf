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
    try (PreparedStatement ps = con.prepareStatement("delete from line where id = ?")) {
      ps.setLong(1, id);
      ps.executeUpdate();
    }

    // then the head
    try (PreparedStatement ps = con.prepareStatement("delete from orders where id = ?")) {
      ps.setLong(1, id);
      ps.executeUpdate();
    }
  }

  public List<Long> read(Connection con, String name) throws SQLException {
    long customer;
    try (PreparedStatement ps = con.prepareStatement("select id from customer where name = ?")) {
      ps.setString(1, name);
      try (ResultSet rs = ps.executeQuery()) {
        customer = rs.next() ? rs.getLong(1) : -1;
      }
    }
    List<Long> orders = new ArrayList<>();
    try (PreparedStatement ps = con.prepareStatement("select id from orders where customer = ?")) {
      ps.setLong(1, customer);
      try (ResultSet rs = ps.executeQuery()) {
        while (rs.next()) {
          orders.add(rs.getLong(1));
        }
      }
    }
    return orders;
  }

  public int either(Connection con, boolean all) throws SQLException {
    int count = 0;
    if (all) {
      try (PreparedStatement ps = con.prepareStatement("delete from line")) {
        count += ps.executeUpdate();
      }
    } else {
      try (PreparedStatement ps = con.prepareStatement("delete from line where done = 1")) {
        count += ps.executeUpdate();
      }
    }
    return count;
  }

  public void overwritten(Connection con) throws SQLException {
    try (PreparedStatement ps = con.prepareStatement("delete from line")) {
      ps.executeUpdate();
    }
    try (PreparedStatement ps = con.prepareStatement("delete from orders")) {
      ps.executeUpdate();
    }
  }

  public int crowded(Connection con) throws SQLException {
    int count = 0;
    try (PreparedStatement ps = con.prepareStatement("select count(*) from line");
        ResultSet rs = ps.executeQuery()) {
      if (rs.next()) count = rs.getInt(1);
    }

    // and the heads
    try (PreparedStatement ps = con.prepareStatement("select count(*) from orders");
        ResultSet rs = ps.executeQuery()) {
      if (rs.next()) count += rs.getInt(1);
    }
    return count;
  }

  public void eachItsHandler(Connection con) {
    try (PreparedStatement ps = con.prepareStatement("delete from line")) {
      ps.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("lines stay", e);
    }
    try (PreparedStatement ps = con.prepareStatement("delete from orders")) {
      ps.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("orders stay", e);
    }
  }
}
