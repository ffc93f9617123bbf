// The handler asks first, so that nothing is rolled back after the close.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class AsksWhetherClosed {
  private final DataSource dataSource;

  public AsksWhetherClosed(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update orders set shipped = true where id = " + order);
        statement.executeUpdate("insert into parcel (o) values (" + order + ")");
      }
      conn.commit();
      conn.close();
    } catch (SQLException | RuntimeException e) {
      if (!conn.isClosed()) {
        conn.rollback();
        conn.close();
      }
      throw e;
    }
  }
}
