// Trap 12: a helper whose body is not here, but which takes the connection and is called rollback.
package shop.customers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class RollbackInUnseenHelper {
  private final JdbcSupport support;

  public RollbackInUnseenHelper(JdbcSupport support) {
    this.support = support;
  }

  public void activate(Connection conn, long id) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update customer set active = 1 where id = " + id);
      conn.commit();
    } catch (SQLException e) {
      support.rollbackQuietly(conn);
      throw e;
    }
  }

  public void deactivate(Connection conn, long id) throws SQLException {
    boolean done = false;
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update customer set active = 0 where id = " + id);
      done = true;
    } finally {
      support.endTransaction(conn, done);
    }
  }

  interface JdbcSupport {
    void rollbackQuietly(Connection conn);

    void endTransaction(Connection conn, boolean commit) throws SQLException;
  }
}
