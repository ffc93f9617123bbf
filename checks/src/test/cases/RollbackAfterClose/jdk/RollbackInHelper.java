// A helper of the class rolls back, and is called after the close.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class RollbackInHelper {
  private final DataSource dataSource;

  public RollbackInHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update orders set shipped = true where id = " + order);
        statement.executeUpdate("insert into parcel (o) values (" + order + ")");
      }
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      undo(conn); // finding: RollbackAfterClose HIGH; no repair: in a helper method
      throw e;
    }
  }

  private static void undo(Connection conn) throws SQLException {
    conn.rollback();
  }
}
