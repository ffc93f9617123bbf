// Rolled back where it fails: nothing to say.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class RollsBackToo {
  public static void save(Connection conn, long id) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
      conn.commit();
    } catch (SQLException | RuntimeException | Error e) {
      conn.rollback();
      throw e;
    }
  }
}
