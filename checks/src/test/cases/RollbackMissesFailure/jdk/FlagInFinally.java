// The finalizer rolls back whatever happened; the handler only translates.
package shop.narrow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.LongUnaryOperator;

public class FlagInFinally {

  public void price(Connection conn, long item, LongUnaryOperator rounding) throws SQLException {
    conn.setAutoCommit(false);
    boolean done = false;
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      update.setLong(1, rounding.applyAsLong(item));
      update.setLong(2, item);
      update.executeUpdate();
      conn.commit();
      done = true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      if (!done) {
        conn.rollback();
      }
    }
  }
}
