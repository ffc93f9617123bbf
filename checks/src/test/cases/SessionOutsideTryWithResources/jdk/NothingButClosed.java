// Who only asks for a session to close it has not opened it, and may have reasons not to.
package shop.listener;

import java.sql.Connection;
import java.sql.SQLException;

public class NothingButClosed {
  public interface Context {
    Connection connection();

    Connection getConnection();

    Object data(String key);
  }

  public void end(Context context) {
    Connection connection = context.getConnection();
    if (connection != null && context.data("parent") == null) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public void destroy(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (!connection.isClosed()) {
      context.data("closed");
      connection.close();
    }
  }

  public void work(Context context) throws SQLException {
    Connection connection = context.getConnection(); // finding: SessionOutsideTryWithResources MEDIUM
    connection.setReadOnly(true);
    context.data("parent");
    connection.close();
  }
}
