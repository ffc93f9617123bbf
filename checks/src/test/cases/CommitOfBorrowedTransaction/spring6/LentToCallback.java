// What a callback is given is lent by contract: another rule says so, and is surer.
package shop.handed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.ConnectionCallback;

public class LentToCallback implements ConnectionCallback<Integer> {

  @Override
  public Integer doInConnection(Connection conn) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      int rows = statement.executeUpdate("update heartbeat set at = current_timestamp");
      conn.commit(); // finding: BorrowedSessionClosed HIGH
      return rows;
    }
  }
}
