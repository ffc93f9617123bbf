// The finalizer restores auto-commit, and so commits what passed by: the other rule's fault.
package shop.narrow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.LongUnaryOperator;

public class RestoredAfterwards {

  public void price(Connection conn, long item, LongUnaryOperator rounding) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      update.setLong(1, rounding.applyAsLong(item));
      update.setLong(2, item);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    } finally {
      conn.setAutoCommit(true);
    }
  }
}
