// The connection is the caller's, the statement is closed here by hand.
package shop.byhand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class StatementOfParameter {
  public static void touch(Connection conn, long id) throws SQLException {
    PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?"); // finding: SessionClosedByHand LOW
    try {
      update.setLong(1, id);
      update.executeUpdate();
    } finally {
      update.close();
    }
  }
}
