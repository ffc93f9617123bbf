// The helper rolls back before it gives the mode back.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class RollsBackInHelper {

  public void rename(Connection conn, long account, String owner) throws SQLException {
    conn.setAutoCommit(false);
    boolean done = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set owner = '" + owner + "' where id = " + account);
      statement.executeUpdate("insert into renamed (account) values (" + account + ")");
      conn.commit();
      done = true;
    } finally {
      finish(conn, done);
    }
  }

  private static void finish(Connection conn, boolean done) throws SQLException {
    if (!done) {
      conn.rollback();
    }
    conn.setAutoCommit(true);
  }
}
