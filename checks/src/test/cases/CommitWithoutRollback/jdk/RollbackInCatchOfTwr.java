// Trap 8: the handler of the try that closed the connection comes too late; another rule's fault.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class RollbackInCatchOfTwr {
  private final DataSource dataSource;

  public RollbackInCatchOfTwr(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void drop(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from orders where id = " + order);
      }
      conn.commit();
    } catch (SQLException e) {
      conn.rollback(); // finding: RollbackAfterClose HIGH
      throw e;
    }
  }
}
