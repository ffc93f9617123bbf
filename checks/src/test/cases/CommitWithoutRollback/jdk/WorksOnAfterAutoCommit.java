// With auto-commit back on, what is done after the commit begins no transaction.
package shop.mode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class WorksOnAfterAutoCommit {

  public void remove(Connection conn, int id) throws SQLException {
    lock(conn, true);
    try {
      conn.setAutoCommit(false);
      try {
        update(conn, "delete from states where broker = " + id);
        update(conn, "delete from brokers where id = " + id);
        conn.commit();
      } catch (SQLException | RuntimeException e) {
        conn.rollback();
        throw e;
      } finally {
        conn.setAutoCommit(true);
      }
    } finally {
      lock(conn, false);
    }
  }

  public void removeAndGoOn(Connection conn, int id) throws SQLException {
    conn.setAutoCommit(false);
    try {
      update(conn, "delete from states where broker = " + id);
      conn.commit(); // finding: CommitWithoutRollback HIGH; no repair: a path that throws nothing
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
    lock(conn, false);
  }

  private void lock(Connection conn, boolean lock) throws SQLException {
    update(conn, "update locks set held = " + lock);
  }

  private static void update(Connection conn, String sql) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
