// Rolled back, and then the method reports success like any other.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class RollbackThenSuccess {
  private static final Logger LOG = Logger.getLogger(RollbackThenSuccess.class.getName());


  public void transfer(Connection conn, long from, long to) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set n = n - 1 where id = " + from);
      statement.executeUpdate("update account set n = n + 1 where id = " + to);
      conn.commit();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.SEVERE, "transfer failed", e);
      conn.rollback();
    }
  }
}
