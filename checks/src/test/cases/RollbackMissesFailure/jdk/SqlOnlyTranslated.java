// The handler gives its SQLException to another one: it keeps what it does, and gets a neighbour.
package shop.narrow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.LongUnaryOperator;

public class SqlOnlyTranslated {

  public void price(Connection conn, long item, LongUnaryOperator rounding) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      update.setLong(1, rounding.applyAsLong(item));
      update.setLong(2, item);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException e) {
      conn.rollback(); // finding: RollbackMissesFailure LOW
      throw new IllegalStateException("not priced, code " + e.getErrorCode(), e);
    }
  }
}
