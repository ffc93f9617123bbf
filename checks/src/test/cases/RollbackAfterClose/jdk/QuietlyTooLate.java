// What the late rollback throws is hidden, and that it does nothing with it.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class QuietlyTooLate {
  private final DataSource dataSource;

  public QuietlyTooLate(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void clear(long basket) throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from item where basket = " + basket);
        statement.executeUpdate("delete from basket where id = " + basket);
      }
      conn.commit();
    } catch (SQLException e) {
      try {
        conn.rollback(); // finding: RollbackAfterClose HIGH
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
