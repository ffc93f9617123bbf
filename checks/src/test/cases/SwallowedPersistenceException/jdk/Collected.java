// Collected for a report that the caller gets.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class Collected {
  public List<Exception> runAll(Connection conn, List<String> updates) {
    List<Exception> failures = new ArrayList<>();
    for (String update : updates) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
      } catch (SQLException e) {
        failures.add(e);
      }
    }
    return failures;
  }
}
