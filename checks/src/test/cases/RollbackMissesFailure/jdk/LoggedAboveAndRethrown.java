// What passes the rollback by is caught above only to be logged: nothing is rolled back there.
package shop.narrow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

public class LoggedAboveAndRethrown {

  public void price(Connection conn, Map<Long, Long> cents, Rounding rounding)
      throws SQLException {
    try {
      conn.setAutoCommit(false);
      try (PreparedStatement update =
          conn.prepareStatement("update item set cents = ? where id = ?")) {
        for (Map.Entry<Long, Long> one : cents.entrySet()) {
          update.setLong(1, rounding.round(one.getValue()));
          update.setLong(2, one.getKey());
          update.executeUpdate();
        }
        conn.commit();
      } catch (SQLException e) {
        conn.rollback(); // finding: RollbackMissesFailure LOW
        throw e;
      }
    } catch (RuntimeException e) {
      System.err.println("not priced: " + e);
      throw e;
    }
  }

  public interface Rounding {
    long round(long cents);
  }
}
