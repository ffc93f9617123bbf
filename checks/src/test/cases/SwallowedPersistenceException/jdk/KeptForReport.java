// What is named as a log is, and keeps what it is told, is read by somebody later.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class KeptForReport {
  private String errors = "";

  public void clean(Connection conn) {
    try (Statement delete = conn.createStatement()) {
      delete.executeUpdate("delete from names");
    } catch (SQLException e) {
      error(e);
    }
  }

  public String report() {
    return errors;
  }

  protected void error(Throwable e) {
    error(e, null);
  }

  protected void error(Throwable e, String message) {
    errors += e + "\n";
    System.err.println(message);
  }
}
