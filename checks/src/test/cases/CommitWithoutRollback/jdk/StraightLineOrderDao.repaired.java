// Nothing protects the work on a connection that the caller lends.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class StraightLineOrderDao {

  public void place(Connection conn, long customer, long article) throws SQLException {
    conn.setAutoCommit(false);
    try {
      PreparedStatement insert =
          conn.prepareStatement("insert into orders(customer, article) values (?, ?)");
      try {
        insert.setLong(1, customer);
        insert.setLong(2, article);
        insert.executeUpdate();
      } finally {
        insert.close();
      }
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }
}
