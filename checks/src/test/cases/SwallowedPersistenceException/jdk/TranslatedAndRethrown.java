// Wrapped with its cause and thrown on.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class TranslatedAndRethrown {
  public void touch(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update t set x = 1");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot touch", e);
    }
  }
}
