// Whether a helper that is not here closes the connection, or only gives it back, nobody knows.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class StatementBeforeCleanup {
  private Pool pool;

  public void setPool(Pool pool) {
    this.pool = pool;
  }

  public void closed(Connection conn) throws SQLException {
    try (PreparedStatement delete = conn.prepareStatement("delete from basket")) {
      delete.executeUpdate();
    } finally {
      pool.cleanUp(conn);
    }
  }

  public void givenBack(Connection conn) throws SQLException {
    try (PreparedStatement delete = conn.prepareStatement("delete from basket")) {
      delete.executeUpdate();
    } finally {
      pool.giveBack(conn);
    }
  }

  interface Pool {
    void cleanUp(Connection conn);

    void giveBack(Connection conn);
  }
}
