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

    try (PreparedStatement ps = conn.prepareStatement("select count(*) from job");
        ResultSet rs = ps.executeQuery()) {
      int count = 0;

      if (rs.next()) {
        count = rs.getInt(1);
      }

      return count;
    }
  }

  int blankAround(Connection conn, int id) throws SQLException {
    int deleted;

    try (PreparedStatement ps = conn.prepareStatement("delete from job where id = ?")) {
      ps.setInt(1, id);
      deleted = ps.executeUpdate();
    }

    return deleted;
  }

  Map<String, Integer> inALoop(Connection conn, List<String> names) throws SQLException {
    Map<String, Integer> ids = new HashMap<>();
    try (PreparedStatement check = conn.prepareStatement("select id from author where name = ?")) {
      try {
        for (String name : names) {
          check.setString(1, name);
          try (ResultSet rs = check.executeQuery()) {
            if (rs.next()) {
              ids.put(name, rs.getInt(1));
            }
          }
        }
      } finally {
        runs++;
      }
    }
    return ids;
  }

  List<Integer> keys(PreparedStatement ps) throws SQLException {
    List<Integer> found = new ArrayList<>();
    try (ResultSet keys = ps.getGeneratedKeys()) { /* the driver may have none */
      // a row for each
      while (keys.next()) {
        found.add(keys.getInt(1));
      }
    }
    return found;
  }

  List<String> sameNameInALambda(Connection conn, String like) throws SQLException {
    List<Setter> setters = new ArrayList<>();
    setters.add(ps -> ps.setString(1, like));
    List<String> found = new ArrayList<>();
    try (PreparedStatement ps = conn.prepareStatement("select name from job where name like ?")) {
      for (Setter setter : setters) {
        setter.accept(ps);
      }
      try (ResultSet rs = ps.executeQuery()) {
        while (rs.next()) {
          found.add(rs.getString(1));
        }
      }
    }
    return found;
  }

  String usedAfterBoth(Connection conn, String name) throws SQLException {
    try (PreparedStatement ps = conn.prepareStatement("select id from job where name = ?")) {
      Integer id = null;
      ps.setString(1, name);
      String found = null;
      try (ResultSet rs = ps.executeQuery()) {
        if (rs.next()) {
          id = rs.getInt(1);
          found = rs.getString(2);
        }
      }
      runs += found == null ? 0 : 1;
      return name + id;
    }
  }

  int saidBehindBraces(Connection conn) throws SQLException {
    int rows = 0;
    try (PreparedStatement ps = conn.prepareStatement("delete from job")) { // all of them
      rows++;
      // may be locked
      rows += ps.executeUpdate(); // at once
    }
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
