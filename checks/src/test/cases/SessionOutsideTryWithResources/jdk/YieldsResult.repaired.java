// A switch yields what is read: the repairs have to know that statement.
package shop.shapes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class YieldsResult {
  public String label(Connection con, int kind) throws SQLException {
    try (Statement st = con.createStatement()) {
      return switch (kind) {
        case 1 -> {
          ResultSet rs = st.executeQuery("select label from kind");
          yield rs.next() ? rs.getString(1) : null;
        }
        case 2 -> "two";
        default -> throw new IllegalArgumentException("kind " + kind);
      };
    }
  }

  public int count(Connection con, boolean all) throws SQLException {
    return switch (all ? 1 : 0) {
      case 1 -> {
        int n;
        try (Statement st = con.createStatement()) {
          n = st.executeUpdate("delete from kind");
        }
        yield n;
      }
      default -> 0;
    };
  }
}
