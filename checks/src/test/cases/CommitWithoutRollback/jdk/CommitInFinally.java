// A commit in the finalizer: nothing protects it, and after a failure it stores half of the work.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class CommitInFinally {

  public void cancel(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    Statement statement = conn.createStatement(); // finding: SessionOutsideTryWithResources HIGH
    try {
      statement.executeUpdate("update orders set state = 'CANCELLED' where id = " + order);
      statement.executeUpdate("update stock set free = free + 1 where order_id = " + order);
    } finally {
      conn.commit(); // finding: CommitWithoutRollback HIGH; no repair: finalizer
      statement.close();
    }
  }
}
