// The rollback hangs on a condition that cannot be read: unknown means silent.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class UnreadableCondition {
  private final Policy policy;

  public UnreadableCondition(Policy policy) {
    this.policy = policy;
  }

  public void expire(Connection conn, int days) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set state = 'EXPIRED' where age > " + days);
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      if (policy.shouldUndo(conn, e)) {
        conn.rollback();
      }
      throw e;
    }
  }

  interface Policy {
    boolean shouldUndo(Connection conn, Exception failure);
  }
}
