// A helper of the class gives the mode back, from the finalizer.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class RestoresInHelper {

  public void rename(Connection conn, long account, String owner) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set owner = '" + owner + "' where id = " + account);
      statement.executeUpdate("insert into renamed (account) values (" + account + ")");
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      reset(conn);
    }
  }

  private static void reset(Connection conn) throws SQLException {
    conn.setReadOnly(false);
    conn.setAutoCommit(true);
  }
}
