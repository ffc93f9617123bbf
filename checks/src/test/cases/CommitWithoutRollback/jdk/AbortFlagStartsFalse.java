// The abort flag is set in a handler only: an unchecked exception leaves it false and commits.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;

public class AbortFlagStartsFalse {
  private final Steps steps;

  public AbortFlagStartsFalse(Steps steps) {
    this.steps = steps;
  }

  public void ship(Connection conn, long order) throws SQLException {
    boolean failed = false;
    conn.setAutoCommit(false);
    try {
      steps.pick(conn, order);
      steps.pack(conn, order);
    } catch (SQLException e) {
      failed = true;
      throw e;
    } finally {
      finish(conn, failed); // finding: CommitWithoutRollback LOW; no repair: helper method
    }
  }

  private static void finish(Connection conn, boolean failed) throws SQLException {
    if (failed) {
      conn.rollback();
    } else {
      conn.commit();
    }
  }

  interface Steps {
    void pick(Connection conn, long order) throws SQLException;

    void pack(Connection conn, long order) throws SQLException;
  }
}
