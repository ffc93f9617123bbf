// A method that closes what it is given, and then sets its own parameter to null, has closed it.
package shop.cleared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class ClearedByCloser {
  private final Connection connection;

  public ClearedByCloser(Connection connection) {
    this.connection = connection;
  }

  public List<String> titles(Connection conn, int forum) throws SQLException {
    PreparedStatement p = null;
    try {
      p = conn.prepareStatement("select title from topic where forum = ?");
      p.setInt(1, forum);
      List<String> list = fill(p);
      p = null;
      return list;
    } finally {
      end(p);
    }
  }

  public List<String> readOnly(Connection conn, int forum) throws SQLException {
    PreparedStatement p = null;
    try {
      p = conn.prepareStatement("select title from topic where forum = ?"); // finding: SessionOutsideTryWithResources HIGH; no repair: it is handed on
      p.setInt(1, forum);
      List<String> list = read(p);
      p = null;
      return list;
    } finally {
      end(p);
    }
  }

  private List<String> fill(PreparedStatement p) throws SQLException {
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
        p = connection.prepareStatement("update topic set seen = 1"); // finding: SessionOutsideTryWithResources LOW; no repair: it is handed on
        p.executeUpdate();
      }
      return list;
    } finally {
      end(rs);
      end(p);
    }
  }

  private static List<String> read(PreparedStatement p) throws SQLException {
    List<String> list = new ArrayList<>();
    try (ResultSet rs = p.executeQuery()) {
      while (rs.next()) {
        list.add(rs.getString(1));
      }
    }
    p = null;
    return list;
  }

  private static void end(AutoCloseable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (Exception e) {
        System.err.println(e);
      }
    }
  }
}
