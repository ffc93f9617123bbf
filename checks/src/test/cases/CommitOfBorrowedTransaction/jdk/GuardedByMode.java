// Asks for the mode first: commits what is open, whoever opened it.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class GuardedByMode {
  public static void save(Connection conn, long id) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
    if (!conn.getAutoCommit()) {
      conn.commit();
    }
  }
}
