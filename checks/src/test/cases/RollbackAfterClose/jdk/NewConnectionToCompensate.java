// The handler opens a connection of its own, under the same name, and rolls back on that.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class NewConnectionToCompensate {
  private final DataSource dataSource;

  public NewConnectionToCompensate(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) throws SQLException {
    try (Connection conn = dataSource.getConnection();
        Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set shipped = true where id = " + order);
    } catch (SQLException e) {
      try (Connection conn = dataSource.getConnection()) {
        conn.setAutoCommit(false);
        try (Statement statement = conn.createStatement()) {
          statement.executeUpdate("insert into failed (o) values (" + order + ")");
          conn.commit();
        } catch (SQLException | RuntimeException f) {
          conn.rollback();
          throw f;
        }
      }
      throw e;
    }
  }
}
