// The connection is the caller's, the statement is ours and stays open.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class StatementOnBorrowed {
  public void cancel(Connection conn, long order) throws SQLException {
    try (PreparedStatement update =
        conn.prepareStatement("update orders set state = 'X' where id = ?")) {
      update.setLong(1, order);
      update.executeUpdate();
    }
  }
}
