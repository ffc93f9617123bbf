// Trap 10: the handler rolls back for all that JDBC throws; an unchecked exception is another rule's.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class NarrowHandler {

  public void reprice(Connection conn, long order, long cents) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update orders set cents = ? where id = ?")) {
      update.setLong(1, cents);
      update.setLong(2, order);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    }
  }
}
