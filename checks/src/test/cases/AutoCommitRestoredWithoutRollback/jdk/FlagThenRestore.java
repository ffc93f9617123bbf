// Trap 11: the flag tells the finalizer to roll back first.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class FlagThenRestore {

  public void unite(Connection conn, long one, long other) throws SQLException {
    boolean committed = false;
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update entry set account = " + one + " where account = " + other);
      statement.executeUpdate("delete from account where id = " + other);
      conn.commit();
      committed = true;
    } finally {
      if (!committed) {
        conn.rollback();
      }
      conn.setAutoCommit(true);
    }
  }
}
