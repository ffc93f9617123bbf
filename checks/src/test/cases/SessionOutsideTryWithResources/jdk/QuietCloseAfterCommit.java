// Trap 31: a loud close fails a caller whose work is committed: such a repair is one to review.
package shop.quiet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class QuietCloseAfterCommit {
  private final DataSource dataSource;

  public QuietCloseAfterCommit(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void ship(long order) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    conn.setAutoCommit(false);
    try (PreparedStatement update = conn.prepareStatement("update orders set s = 1 where id = ?")) {
      update.setLong(1, order);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException | RuntimeException | Error e) {
      conn.rollback();
      throw e;
    }
    closeQuietly(conn);
  }

  private static void closeQuietly(Connection conn) {
    try {
      conn.close();
    } catch (SQLException e) {
      // what was to be done is committed
    }
  }
}
