// An inner handler ends the work early, the outer one that rolls back never hears of it.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class InnerHandlerSwallows {
  private final Connection conn;
  private String lastError;

  public InnerHandlerSwallows(Connection conn) {
    this.conn = conn;
  }

  public boolean confirm(long order) throws SQLException {
    conn.setAutoCommit(false);
    try {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update orders set state = 'CONFIRMED' where id = " + order);
      } catch (SQLException e) {
        try {
          conn.rollback();
        } catch (SQLException suppressed) {
          e.addSuppressed(suppressed);
        }
        lastError = e.getMessage();
        return false;
      }
      conn.commit();
      return true;
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }

  public String lastError() {
    return lastError;
  }
}
