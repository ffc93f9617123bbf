// With a result, and work that declares variables.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class SavesAndReturns {
  public static int save(Connection conn, long id) throws SQLException {
    int rows;
    // as many as there are
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      rows = insert.executeUpdate();
    }
    conn.commit(); // finding: CommitOfBorrowedTransaction LOW
    return rows;
  }
}
