// What is opened without a name in the only statement of a try becomes the try's own resource.
package shop.onlystatement;

import java.sql.Connection;
import java.sql.SQLException;

public class OnlyStatementOfTry {
  public void delete(Connection conn, String table) {
    try {
      // All of them.
      conn.prepareStatement("delete from " + table).executeUpdate(); // finding: SessionOutsideTryWithResources HIGH
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void deleteTwo(Connection conn, String table) {
    try {
      conn.prepareStatement("delete from " + table).executeUpdate(); // finding: SessionOutsideTryWithResources HIGH
      conn.setReadOnly(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
