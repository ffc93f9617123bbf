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
          dataSource.getConnection().unwrap(Wrapper.class)) { // finding: SessionOutsideTryWithResources LOW; no repair: no block can begin
        wrapper.flush();
      }
    } finally {
      if (told) {
        return "told"; // finding: SwallowedPersistenceException HIGH; no repair: only you can tell
      }
    }
    return "done";
  }

  public Object purge(DataSource dataSource, boolean told) throws SQLException {
    try {
      Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from basket");
      }
      conn.close();
    } finally {
      if (told) {
        return "told"; // finding: SwallowedPersistenceException HIGH; no repair: only you can tell
      }
    }
    return "done";
  }
}
