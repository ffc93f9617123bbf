// What JDBC throws is handled at begin and commit, but nothing handles what the caller's code throws.
package shop.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

public class UncheckedOnly {

  public void replay(Connection conn, Consumer<Connection> replayer) throws SQLException {
    conn.setAutoCommit(false);
    replayer.accept(conn);
    try {
      conn.commit(); // finding: CommitWithoutRollback MEDIUM
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    }
  }
}
