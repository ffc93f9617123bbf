// Closed by hand in the finalizer of the inner try, rolled back in the handler of the outer one.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ClosedInFinally {
  private final DataSource dataSource;

  public ClosedInFinally(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setAutoCommit(false);
      try {
        try (Statement statement = conn.createStatement()) {
          statement.executeUpdate("update orders set shipped = true where id = " + order);
          statement.executeUpdate("insert into parcel (o) values (" + order + ")");
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
    } finally {
      conn.close();
    }
  }
}
