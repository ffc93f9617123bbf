// Trap 38: a resource may be null; where it is not, the transaction is protected.
package shop.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class NullResource {
  private final Connections connections;

  public NullResource(Connections connections) {
    this.connections = connections;
  }

  public boolean clear() throws SQLException {
    try (Connection conn = connections.poll()) {
      if (conn == null) {
        return false;
      }
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from cache");
        conn.commit();
      } catch (SQLException | RuntimeException e) {
        conn.rollback();
        throw e;
      }
      return true;
    }
  }

  interface Connections {
    /** A connection, or null if none is free. */
    Connection poll() throws SQLException;
  }
}
