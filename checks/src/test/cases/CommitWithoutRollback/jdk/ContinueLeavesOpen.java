// A continue between begin and commit: after the last round the transaction may still be open.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class ContinueLeavesOpen {

  public int settle(Connection conn, List<Long> orders) throws SQLException {
    int settled = 0;
    try (Statement statement = conn.createStatement()) {
      for (long order : orders) {
        conn.setAutoCommit(false);
        try {
          int paid = statement.executeUpdate("update payment set done = 1 where o = " + order);
          if (paid == 0) {
            continue;
          }
          statement.executeUpdate("update orders set state = 'PAID' where id = " + order);
          conn.commit(); // finding: CommitWithoutRollback HIGH; no repair: jump
          settled++;
        } catch (SQLException | RuntimeException e) {
          conn.rollback();
          throw e;
        }
      }
    }
    return settled;
  }
}
