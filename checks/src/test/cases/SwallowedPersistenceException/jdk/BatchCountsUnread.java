// Trap 53: counts that nobody reads are no failure that a handler swallows.
package shop.orders;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class BatchCountsUnread {
  public void store(Connection conn, List<String> names) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into names values (?)")) {
      for (String name : names) {
        insert.setString(1, name);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (BatchUpdateException e) {
      throw new SQLException("stored " + e.getUpdateCounts().length, e);
    }
  }
}
