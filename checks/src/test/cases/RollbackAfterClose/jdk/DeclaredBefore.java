// Trap 8: the connection is the try's resource, so that its handler runs after the close.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class DeclaredBefore {
  private final DataSource dataSource;

  public DeclaredBefore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void drop(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from item where o = " + order);
        statement.executeUpdate("delete from orders where id = " + order);
      }
      conn.commit();
    } catch (SQLException e) {
      conn.rollback(); // finding: RollbackAfterClose HIGH
      throw e;
    }
  }
}
