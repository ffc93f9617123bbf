// A transaction is begun and nothing ever ends it.
package shop.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class NeverCommitted {

  public void record(String user, String action) throws SQLException {
    try (Connection conn = DriverManager.getConnection("jdbc:hsqldb:file:audit")) {
      conn.setAutoCommit(false); // finding: CommitWithoutRollback HIGH; no repair: nothing here ends
      try (PreparedStatement insert =
          conn.prepareStatement("insert into audit(who, what) values (?, ?)")) {
        insert.setString(1, user);
        insert.setString(2, action);
        insert.executeUpdate();
      }
    }
  }
}
