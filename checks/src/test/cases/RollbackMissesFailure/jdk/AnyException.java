// Whatever is an Exception is caught: errors only are missed, which is what its author chose.
package shop.narrow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.function.LongUnaryOperator;

public class AnyException {

  public void price(Connection conn, long item, LongUnaryOperator rounding) throws Exception {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      update.setLong(1, rounding.applyAsLong(item));
      update.setLong(2, item);
      update.executeUpdate();
      conn.commit();
    } catch (Exception e) {
      conn.rollback();
      throw e;
    }
  }
}
