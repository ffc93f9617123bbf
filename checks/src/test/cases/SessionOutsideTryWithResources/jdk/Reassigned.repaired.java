// Trap 36: the variable gets a second connection while the first is still open.
package shop.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class Reassigned {
  private final DataSource source;
  private final DataSource target;

  public Reassigned(DataSource source, DataSource target) {
    this.source = source;
    this.target = target;
  }

  public void touchBoth() throws SQLException {
    try (Connection c = source.getConnection()) {
      touch(c);
      try (Connection c2 = target.getConnection()) {
        touch(c2);
      }
    }
  }

  private static void touch(Connection c) throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
  }
}
