// The resource is a statement; the connection behind it is the caller's, and open.
package shop.late;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class StatementsOnly {

  public void reprice(Connection conn, long item, long cents) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      update.setLong(1, cents);
      update.setLong(2, item);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
