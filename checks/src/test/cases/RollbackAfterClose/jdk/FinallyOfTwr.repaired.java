// Trap 8 in the finalizer: it runs after the close too, even when all went well.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class FinallyOfTwr {
  private final DataSource dataSource;

  public FinallyOfTwr(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void clear(long basket) throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn) {
      conn.setAutoCommit(false);
      try {
        try (Statement statement = conn.createStatement()) {
          statement.executeUpdate("delete from item where basket = " + basket);
          statement.executeUpdate("delete from basket where id = " + basket);
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
    }
  }
}
