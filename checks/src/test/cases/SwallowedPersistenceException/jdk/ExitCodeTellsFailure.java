// A number that is written out only for failures is an exit code, and no made-up datum.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class ExitCodeTellsFailure {
  public int clean(Connection conn) {
    try (Statement delete = conn.createStatement()) {
      delete.executeUpdate("delete from names");
    } catch (SQLException e) {
      System.err.println(e.getMessage());
      return 1;
    }
    return 0;
  }
}
