// Trap 13: the caller began it, and may not know that nothing here rolls back.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class SavesAndCommits {
  public static void save(Connection conn, long id) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
    conn.commit(); // finding: CommitOfBorrowedTransaction LOW
  }
}
