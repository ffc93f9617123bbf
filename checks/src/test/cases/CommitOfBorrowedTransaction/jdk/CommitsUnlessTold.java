// Whether it commits hangs on a flag: so does whether it should roll back.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CommitsUnlessTold {
  public static void save(Connection conn, long id, boolean inTransaction) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
    if (!inTransaction) {
      conn.commit(); // finding: CommitOfBorrowedTransaction LOW; no repair: the commit is under a condition
    }
  }
}
