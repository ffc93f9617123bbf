// JDBC wants a rollback after a commit that failed: only a rollback that fails itself hides it.
package shop.masked;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class JdbcIsSafe {

  public void ship(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set shipped = true where id = " + order);
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      conn.rollback(); // finding: RollbackMasksFailure LOW
      throw e;
    }
  }
}
