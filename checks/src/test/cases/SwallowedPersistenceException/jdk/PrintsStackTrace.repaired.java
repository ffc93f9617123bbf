// A stack trace on the console, and on with it.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class PrintsStackTrace {
  public void purge(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket where old = 1");
    } catch (SQLException ex) {
      throw new IllegalStateException(ex);
    }
  }
}
