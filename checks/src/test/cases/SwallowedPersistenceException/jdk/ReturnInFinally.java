// Trap 50: a return in the finalizer throws every failure away.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class ReturnInFinally {
  @SuppressWarnings("finally")
  public int delete(Connection conn, long order) throws SQLException {
    int n = 0;
    Statement statement = conn.createStatement();
    try {
      n = statement.executeUpdate("delete from orders where id = " + order);
    } finally {
      statement.close();
      return n; // finding: SwallowedPersistenceException HIGH; no repair: only you can tell
    }
  }
}
