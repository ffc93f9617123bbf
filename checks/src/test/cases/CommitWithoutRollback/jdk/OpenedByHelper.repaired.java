// The connection comes from the project's own helper, and the happy path alone closes it.
package shop.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OpenedByHelper {
  private final DataSource dataSource;

  public OpenedByHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private Connection open() throws SQLException {
    return dataSource.getConnection();
  }

  public void block(long customer, String reason) throws SQLException {
    Connection conn = open();
    conn.setAutoCommit(false);
    try {
      try (PreparedStatement update =
          conn.prepareStatement("update customer set blocked = ? where id = ?")) {
        update.setString(1, reason);
        update.setLong(2, customer);
        update.executeUpdate();
      }
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    conn.close();
  }
}
