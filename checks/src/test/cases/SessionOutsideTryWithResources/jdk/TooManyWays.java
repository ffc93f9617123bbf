// A method with too many ways through it to follow them all closes what it is given, for all we know.
package shop.ways;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class TooManyWays {
  static final class Closer {
    static void close(ResultSet rs, Statement st) {
      if (rs != null) {
        try {
          rs.close();
        } catch (Exception e) {
          System.err.println(e);
        }
      }
      if (st != null) {
        try {
          st.clearWarnings();
          st.close();
        } catch (Exception e) {
          System.err.println(e);
        }
      }
    }
  }

  private final Connection conn;

  public TooManyWays(Connection conn) {
    this.conn = conn;
  }

  public List<String> topics(int forum) {
    PreparedStatement p = null;
    try {
      p = conn.prepareStatement("select title from topic where forum = ?");
      p.setInt(1, forum);
      List<String> list = fill(p);
      p = null;
      return list;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      Closer.close(null, p);
    }
  }

  public List<String> fill(PreparedStatement p) {
    List<String> list = new ArrayList<>();
    ResultSet rs = null;
    try {
      rs = p.executeQuery();
      while (rs.next()) {
        list.add(rs.getString(1));
      }
      rs.close();
      rs = null;
      p.close();
      p = null;
      if (!list.isEmpty()) {
        p = conn.prepareStatement("select name from poster");
        rs = p.executeQuery();
        while (rs.next()) {
          list.add(rs.getString(1));
        }
        rs.close();
        rs = null;
        p.close();
        p = null;
      }
      return list;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      Closer.close(rs, p);
    }
  }
}
