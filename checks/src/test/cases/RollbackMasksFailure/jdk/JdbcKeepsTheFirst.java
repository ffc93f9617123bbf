// The form that our own repairs write: nothing to say of it.
package shop.masked;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class JdbcKeepsTheFirst {

  public void ship(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set shipped = true where id = " + order);
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }
}
