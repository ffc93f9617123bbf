// What is opened without a name in the only statement of a try becomes the try's own resource.
package shop.onlystatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class OnlyStatementOfTry {
  public void delete(Connection conn, String table) {
    try (PreparedStatement preparedStatement = conn.prepareStatement("delete from " + table)) {
      // All of them.
      preparedStatement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void deleteTwo(Connection conn, String table) {
    try {
      try (PreparedStatement preparedStatement = conn.prepareStatement("delete from " + table)) {
        preparedStatement.executeUpdate();
      }
      conn.setReadOnly(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
