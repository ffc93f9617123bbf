// Who begins it is told by another rule.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class BeginsItself {
  public static void save(Connection conn, long id) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
    conn.commit(); // finding: CommitWithoutRollback HIGH
  }
}
