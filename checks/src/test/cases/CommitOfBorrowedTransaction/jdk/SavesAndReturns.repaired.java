// With a result, and work that declares variables.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class SavesAndReturns {
  public static int save(Connection conn, long id) throws SQLException {
    try {
      int rows;
      // as many as there are
      try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
        insert.setLong(1, id);
        rows = insert.executeUpdate();
      }
      conn.commit();
      return rows;
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }
}
