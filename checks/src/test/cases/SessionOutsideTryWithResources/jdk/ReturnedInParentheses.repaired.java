// Returned in parentheses is returned, and cannot fail: the return stays behind the try.
package shop.parentheses;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public final class ReturnedInParentheses {
  private ReturnedInParentheses() {}

  public static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
    } catch (Throwable t) {
      try {
        statement.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return (statement);
  }
}
