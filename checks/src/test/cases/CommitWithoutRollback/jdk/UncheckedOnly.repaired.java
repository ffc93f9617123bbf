// What JDBC throws is handled at begin and commit, but nothing handles what the caller's code throws.
package shop.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

public class UncheckedOnly {

  public void replay(Connection conn, Consumer<Connection> replayer) throws SQLException {
    conn.setAutoCommit(false);
    try {
      replayer.accept(conn);
      try {
        conn.commit();
      } catch (SQLException e) {
        conn.rollback();
        throw e;
      }
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }
}
