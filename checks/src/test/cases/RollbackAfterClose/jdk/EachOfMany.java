// In each turn of the loop it is another connection; the one of the turn before is closed.
package shop.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

public class EachOfMany {
  static final class Entry {
    private final Connection connection;

    Entry(Connection connection) {
      this.connection = connection;
    }

    Connection connection() {
      return connection;
    }
  }

  public void closeAll(List<Entry> entries) {
    for (int i = entries.size(); i > 0; i--) {
      try {
        Entry entry = entries.remove(i - 1);
        Connection connection = entry.connection();
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
        connection.close();
      } catch (SQLException e) {
        // what cannot be closed is broken
      }
    }
  }

  public void closeEach(Iterable<Entry> entries) throws SQLException {
    for (Entry entry : entries) {
      Connection connection = entry.connection();
      connection.rollback();
      connection.close();
    }
  }
}
