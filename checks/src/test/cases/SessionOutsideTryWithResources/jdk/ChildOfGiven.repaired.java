// What a helper opens it opens from what it is given: that is closed along with it.
package shop.child;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ChildOfGiven {
  /** The statement goes with its rows. */
  public static ResultSet rows(Connection conn, String sql) throws SQLException {
    Statement statement = conn.createStatement();
    try {
      return statement.executeQuery(sql);
    } catch (Throwable t) {
      try {
        statement.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  public void run(DataSource dataSource, String sql) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      rows(conn, sql);
    }
  }

  public void runOn(Connection conn, String sql) throws SQLException {
    rows(conn, sql);
  }
}
