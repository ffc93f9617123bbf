// A retry loop that begins again without ending the failed attempt.
package shop.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;

public class RetryWithoutRollback {
  private static final int ATTEMPTS = 3;

  public void book(Connection conn, long article, int amount) throws SQLException {
    SQLException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        conn.setAutoCommit(false);
        try (PreparedStatement update =
            conn.prepareStatement("update stock set free = free - ? where article = ?")) {
          update.setInt(1, amount);
          update.setLong(2, article);
          update.executeUpdate();
        }
        conn.commit();
        return;
      } catch (SQLTransientException e) {
        try {
          conn.rollback();
        } catch (SQLException suppressed) {
          e.addSuppressed(suppressed);
        }
        last = e;
      } catch (Throwable t) {
        try {
          conn.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
    throw last;
  }
}
