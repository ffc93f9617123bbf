// The commit is in a helper of the class.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CommitByHelper {
  public static void save(Connection conn, long id) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
    end(conn); // finding: CommitOfBorrowedTransaction LOW; no repair: helper
  }

  private static void end(Connection conn) throws SQLException {
    conn.commit();
  }
}
