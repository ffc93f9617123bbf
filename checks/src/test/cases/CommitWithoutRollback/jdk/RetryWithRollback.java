// A retry loop that ends each failed attempt before the next.
package shop.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;

public class RetryWithRollback {
  private static final int ATTEMPTS = 3;

  public void book(Connection conn, long article) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        conn.setAutoCommit(false);
        try (PreparedStatement update =
            conn.prepareStatement("update stock set free = free - 1 where article = ?")) {
          update.setLong(1, article);
          update.executeUpdate();
        }
        conn.commit();
        return;
      } catch (SQLTransientException e) {
        conn.rollback();
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (SQLException | RuntimeException e) {
        conn.rollback();
        throw e;
      }
    }
  }
}
