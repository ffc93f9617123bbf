// Only a close that fails can lead to the handler with the connection closed.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CloseFails {
  private final DataSource dataSource;

  public CloseFails(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    try {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update orders set shipped = true where id = " + order);
        statement.executeUpdate("insert into parcel (o) values (" + order + ")");
      }
      conn.commit();
      conn.close();
    } catch (SQLException | RuntimeException e) {
      conn.rollback(); // finding: RollbackAfterClose LOW; no repair: on other paths the rollback is in time
      throw e;
    }
  }
}
