// What the JDK may throw unchecked is no more certain for being declared.
package shop.parse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class ParsesBetween {

  public void store(Connection connection, String id) {
    try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into orders values (?)")) {
      long number = Long.parseLong(id);
      try (insert) {
        insert.setLong(1, number);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
