// The saved mode is given back in the finalizer: if it was on, that commits, so it may.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class SavedMode {

  public void merge(Connection conn, long from, long into) throws SQLException {
    boolean before = conn.getAutoCommit();
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update entry set account = " + into + " where account = " + from);
      statement.executeUpdate("delete from account where id = " + from);
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      conn.setAutoCommit(before);
    }
  }
}
