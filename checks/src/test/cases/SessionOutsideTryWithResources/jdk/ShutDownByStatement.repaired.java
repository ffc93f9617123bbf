// The statement that shuts an embedded database down closes all connections, its own included.
package shop.shutdown;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ShutDownByStatement {

  public void stop(DataSource source) throws SQLException {
    source.getConnection().createStatement().execute("SHUTDOWN;");
  }

  public void compact(DataSource source) throws SQLException {
    try (Connection connection = source
        .getConnection()) {
      try (Statement statement = connection
          .createStatement()) {
        statement
            .execute("CHECKPOINT");
      }
    }
  }
}
