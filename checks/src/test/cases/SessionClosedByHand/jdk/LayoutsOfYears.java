// Blank lines, comments, steps of indent: what is left reads as if it had been written so.
package legacy.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class LayoutsOfYears {
  private int runs;

  private interface Setter {
    void accept(PreparedStatement ps) throws SQLException;
  }

  int jobs(Connection conn) throws SQLException {

    PreparedStatement ps = null;
    ResultSet rs = null;

    try {
      int count = 0;
      ps = conn.prepareStatement("select count(*) from job"); // finding: SessionClosedByHand LOW
      rs = ps.executeQuery();

      if (rs.next()) {
        count = rs.getInt(1);
      }

      return count;
    } finally {
      close(rs);
      close(ps);
    }
  }

  int blankAround(Connection conn, int id) throws SQLException {
    PreparedStatement ps = null;

    int deleted;

    try {

      ps = conn.prepareStatement("delete from job where id = ?"); // finding: SessionClosedByHand LOW

      ps.setInt(1, id);
      deleted = ps.executeUpdate();
    } finally {
      close(ps);
    }

    return deleted;
  }

  Map<String, Integer> inALoop(Connection conn, List<String> names) throws SQLException {
    Map<String, Integer> ids = new HashMap<>();
    PreparedStatement check = conn.prepareStatement("select id from author where name = ?"); // finding: SessionClosedByHand LOW
    try {
      for (String name : names) {
        check.setString(1, name);
        ResultSet rs = check.executeQuery();
        try {
          if (rs.next()) {
            ids.put(name, rs.getInt(1));
          }
        } finally {
          rs.close();
        }
      }
    } finally {
      check.close();
      runs++;
    }
    return ids;
  }

  List<Integer> keys(PreparedStatement ps) throws SQLException {
    List<Integer> found = new ArrayList<>();
    ResultSet keys = null;
    try { /* the driver may have none */
      keys = ps.getGeneratedKeys(); // a row for each // finding: SessionClosedByHand LOW
      while (keys.next()) {
        found.add(keys.getInt(1));
      }
    } finally {
      close(keys);
    }
    return found;
  }

  List<String> sameNameInALambda(Connection conn, String like) throws SQLException {
    List<Setter> setters = new ArrayList<>();
    setters.add(ps -> ps.setString(1, like));
    List<String> found = new ArrayList<>();
    PreparedStatement ps = null;
    ResultSet rs = null;
    try {
      ps = conn.prepareStatement("select name from job where name like ?"); // finding: SessionClosedByHand LOW
      for (Setter setter : setters) {
        setter.accept(ps);
      }
      rs = ps.executeQuery();
      while (rs.next()) {
        found.add(rs.getString(1));
      }
    } finally {
      close(rs);
      close(ps);
    }
    return found;
  }

  String usedAfterBoth(Connection conn, String name) throws SQLException {
    PreparedStatement ps = conn.prepareStatement("select id from job where name = ?"); // finding: SessionClosedByHand LOW
    Integer id = null;
    try {
      ps.setString(1, name);
      ResultSet rs = ps.executeQuery();
      String found = null;
      try {
        if (rs.next()) {
          id = rs.getInt(1);
          found = rs.getString(2);
        }
      } finally {
        rs.close();
      }
      runs += found == null ? 0 : 1;
    } finally {
      ps.close();
    }
    return name + id;
  }

  int saidBehindBraces(Connection conn) throws SQLException {
    int rows = 0;
    PreparedStatement ps = conn.prepareStatement("delete from job"); // all of them // finding: SessionClosedByHand LOW
    rows++;
    try { // may be locked
      rows += ps.executeUpdate(); // at once
    } finally { // or it leaks
      ps.close();
    } // finally
    return rows;
  }

  private static void close(ResultSet rs) {
    if (rs != null) {
      try {
        rs.close();
      } catch (SQLException ignored) {
        // nothing to be done
      }
    }
  }

  private static void close(PreparedStatement ps) {
    if (ps != null) {
      try {
        ps.close();
      } catch (SQLException ignored) {
        // nothing to be done
      }
    }
  }
}
