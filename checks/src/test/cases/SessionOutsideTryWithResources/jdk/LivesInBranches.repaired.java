// A variable that holds one thing after another, some of them in a branch only.
package shop.leak;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class LivesInBranches {
  public void columns(Connection con, Statement st, boolean salted) throws SQLException {
    DatabaseMetaData md = con.getMetaData();
    try (ResultSet rs = md.getColumns(null, null, "users", "name")) {
      if (!rs.next()) {
        st.executeUpdate("alter table users add column name varchar(255)");
      }
    }

    if (salted) {
      try (ResultSet rs = md.getColumns(null, null, "users", "salt")) {
        if (!rs.next()) {
          st.executeUpdate("alter table users add column salt varchar(255)");
        }
      }
    }

    try (ResultSet rs = md.getColumns(null, null, "users", "ip")) {
      if (!rs.next()) {
        st.executeUpdate("alter table users add column ip varchar(40)");
      }
    }
  }

  public void store(Connection con, String[] others, String name) throws SQLException {
    try (PreparedStatement ps = con.prepareStatement("insert into users(name) values (?)")) {
      ps.setString(1, name);
      ps.executeUpdate();
    }
    for (String other : others) {
      try (PreparedStatement ps = con.prepareStatement("update users set " + other + " = null")) {
        ps.executeUpdate();
      }
    }
  }

  public int usedBehindTheBranch(Connection con, boolean all) throws SQLException {
    PreparedStatement ps = con.prepareStatement("delete from line where done = 1");
    if (all) {
      ps.close();
      ps = con.prepareStatement("delete from line");
    }
    int count = ps.executeUpdate();
    ps.close();
    return count;
  }
}
