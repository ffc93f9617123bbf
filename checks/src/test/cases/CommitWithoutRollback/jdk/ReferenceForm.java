// The form that the repair writes: everything caught, the rollback's own failure suppressed.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ReferenceForm {
  private final DataSource ds;

  public ReferenceForm(DataSource ds) {
    this.ds = ds;
  }

  public int cancel(long order) throws SQLException {
    try (Connection conn = ds.getConnection()) {
      conn.setAutoCommit(false);
      int rows;
      try (Statement statement = conn.createStatement()) {
        rows = statement.executeUpdate("update orders set state = 'X' where id = " + order);
        conn.commit();
      } catch (Throwable t) {
        try {
          conn.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
      return rows;
    }
  }
}
