// The commit is conditional and its other branch does nothing at all.
package shop.stock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class CommitOnlyIfExpected {

  public boolean moveAll(Connection conn, int expected) throws SQLException {
    conn.setAutoCommit(false);
    boolean moved = false;
    try (Statement statement = conn.createStatement()) {
      int count = statement.executeUpdate("update parcel set place = 'B' where place = 'A'");
      if (count == expected) {
        conn.commit(); // finding: CommitWithoutRollback HIGH; no repair: throws nothing
        moved = true;
      }
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
    return moved;
  }
}
