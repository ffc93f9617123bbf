// Trap 11: the variable is set to null after the commit, and the finalizer asks for that.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class NullAfterCommit {

  public void close(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    Connection pending = conn;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set state = 'CLOSED' where id = " + order);
      conn.commit();
      pending = null;
    } finally {
      if (pending != null) {
        pending.rollback();
      }
    }
  }
}
