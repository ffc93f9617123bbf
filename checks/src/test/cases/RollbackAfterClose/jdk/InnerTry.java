// Right: an inner try rolls back, and the outer one closes after that.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class InnerTry {
  private final DataSource dataSource;

  public InnerTry(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update orders set shipped = true where id = " + order);
        statement.executeUpdate("insert into parcel (o) values (" + order + ")");
        conn.commit();
      } catch (Throwable t) {
        conn.rollback();
        throw t;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
