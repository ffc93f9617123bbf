// What is commented out in the first column stays there, also right above the work.
package bank.comments;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class CommentedOutWork {

  public void settle(Connection conn, long cents) throws SQLException {
    conn.setAutoCommit(false);
//    conn.setReadOnly(true);
    try {
      try (Statement statement = conn.createStatement()) {
//      statement.setFetchSize(1);
        statement.executeUpdate("update account set cents = cents + " + cents);
      }
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    conn.setAutoCommit(true);
  }
}
