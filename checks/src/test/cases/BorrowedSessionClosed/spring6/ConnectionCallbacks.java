// Trap 28: the connection of a callback is closed by the template, and so is its transaction ended.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

public class ConnectionCallbacks {
  private final JdbcTemplate jdbc;

  public ConnectionCallbacks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public int count(String table) {
    return jdbc.execute(
        (Connection conn) -> {
          try (Statement statement = conn.createStatement()) {
            return statement.executeUpdate("delete from " + table);
          } finally {
            conn.close(); // finding: BorrowedSessionClosed HIGH
          }
        });
  }

  public Integer purge(String table) {
    return jdbc.execute(
        new ConnectionCallback<Integer>() {
          @Override
          public Integer doInConnection(Connection conn) throws SQLException {
            try (Statement statement = conn.createStatement()) {
              int rows = statement.executeUpdate("delete from " + table);
              conn.commit(); // finding: BorrowedSessionClosed HIGH; no repair: only you can tell
              return rows;
            }
          }
        });
  }

  public int fine(String table) {
    return jdbc.execute(
        (Connection conn) -> {
          try (Statement statement = conn.createStatement()) {
            return statement.executeUpdate("delete from " + table);
          }
        });
  }
}
