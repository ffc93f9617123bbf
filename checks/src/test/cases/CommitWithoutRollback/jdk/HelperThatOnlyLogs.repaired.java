// The handler calls a helper whose name promises much, but its body is in sight and rolls nothing back.
package shop.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class HelperThatOnlyLogs {
  private static final Logger LOG = Logger.getLogger("customers");
  private final Connection connection;

  public HelperThatOnlyLogs(Connection connection) {
    this.connection = connection;
  }

  public void merge(long from, long into) throws SQLException {
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement move =
          connection.prepareStatement("update orders set customer = ? where customer = ?")) {
        move.setLong(1, into);
        move.setLong(2, from);
        move.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      try {
        connection.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      handle(connection, e);
      throw e;
    }
  }

  private static void handle(Connection connection, SQLException failure) {
    LOG.log(Level.SEVERE, "failed on " + connection, failure);
  }
}
