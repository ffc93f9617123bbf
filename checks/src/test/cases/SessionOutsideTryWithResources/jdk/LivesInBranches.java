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
    ResultSet rs = md.getColumns(null, null, "users", "name"); // finding: SessionOutsideTryWithResources HIGH
    if (!rs.next()) {
      st.executeUpdate("alter table users add column name varchar(255)");
    }
    rs.close();

    if (salted) {
      rs = md.getColumns(null, null, "users", "salt"); // finding: SessionOutsideTryWithResources HIGH
      if (!rs.next()) {
        st.executeUpdate("alter table users add column salt varchar(255)");
      }
      rs.close();
    }

    rs = md.getColumns(null, null, "users", "ip"); // finding: SessionOutsideTryWithResources HIGH
    if (!rs.next()) {
      st.executeUpdate("alter table users add column ip varchar(40)");
    }
    rs.close();
  }

  public void store(Connection con, String[] others, String name) throws SQLException {
    PreparedStatement ps;
    ps = con.prepareStatement("insert into users(name) values (?)"); // finding: SessionOutsideTryWithResources HIGH
    ps.setString(1, name);
    ps.executeUpdate();
    ps.close();
    for (String other : others) {
      ps = con.prepareStatement("update users set " + other + " = null"); // finding: SessionOutsideTryWithResources HIGH
      ps.executeUpdate();
      ps.close();
    }
  }

  public int usedBehindTheBranch(Connection con, boolean all) throws SQLException {
    PreparedStatement ps = con.prepareStatement("delete from line where done = 1"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    if (all) {
      ps.close();
      ps = con.prepareStatement("delete from line"); // finding: SessionOutsideTryWithResources HIGH; no repair: assigned
    }
    int count = ps.executeUpdate();
    ps.close();
    return count;
  }
}
