// Only who began the transaction ends it: the same flag guards begin, commit and rollback.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class OwnTransactionFlag {

  public void split(Connection conn, long order) throws SQLException {
    boolean own = conn.getAutoCommit();
    if (own) {
      conn.setAutoCommit(false);
    }
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into orders(parent) values (" + order + ")");
      statement.executeUpdate("update orders set split = 1 where id = " + order);
      if (own) {
        conn.commit();
      }
    } catch (SQLException | RuntimeException e) {
      if (own) {
        conn.rollback();
      }
      throw e;
    }
  }
}
