// Tried again a few times, thrown in the end.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class BoundedRetry {
  public void run(Connection conn, String update) throws SQLException {
    SQLException last = null;
    for (int attempt = 0; attempt < 3; attempt++) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        return;
      } catch (SQLException e) {
        last = e;
      }
    }
    throw last;
  }
}
