// Trap 10: the handler rolls back for what JDBC throws; a NullPointerException passes it by.
package shop.narrow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

public class SqlOnly {

  public void price(Connection conn, Map<Long, Long> cents, Rounding rounding)
      throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      for (Map.Entry<Long, Long> one : cents.entrySet()) {
        update.setLong(1, rounding.round(one.getValue()));
        update.setLong(2, one.getKey());
        update.executeUpdate();
      }
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }

  public interface Rounding {
    long round(long cents);
  }
}
