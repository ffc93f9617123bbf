// A comment handles nothing.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CommentOnly {
  public void rename(Connection conn, long id, String name) {
    try (PreparedStatement update =
        conn.prepareStatement("update customer set name = ? where id = ?")) {
      update.setString(1, name);
      update.setLong(2, id);
      update.executeUpdate();
    } catch (SQLException e) {
      // should not happen
      throw new IllegalStateException(e);
    }
  }
}
