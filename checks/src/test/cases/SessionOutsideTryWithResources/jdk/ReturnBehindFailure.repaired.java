// A return in a finalizer goes on where something was thrown: it takes that to get there.
package shop.behind;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ReturnBehindFailure {
  interface Wrapper extends Connection {
    void flush() throws SQLException;
  }

  public Object flush(DataSource dataSource, boolean told) throws SQLException {
    try {
      try (Wrapper wrapper =
          dataSource.getConnection().unwrap(Wrapper.class)) {
        wrapper.flush();
      }
    } finally {
      if (told) {
        return "told";
      }
    }
    return "done";
  }

  public Object purge(DataSource dataSource, boolean told) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from basket");
      }
    } finally {
      if (told) {
        return "told";
      }
    }
    return "done";
  }
}
