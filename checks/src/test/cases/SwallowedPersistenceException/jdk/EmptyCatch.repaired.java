// An empty handler around a write: the caller believes that it is stored.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class EmptyCatch {
  public void touch(Connection conn, long order) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
