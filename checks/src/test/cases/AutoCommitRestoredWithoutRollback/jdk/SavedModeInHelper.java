// A helper that puts auto-commit back as it was leaves it off where its caller did.
// What it begins itself it has to end itself.
package shop.mode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class SavedModeInHelper {
  private boolean imported(Connection conn) throws SQLException {
    boolean saved = conn.getAutoCommit();
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into orders values (1)");
      return statement.getUpdateCount() > 0;
    } finally {
      conn.setAutoCommit(saved); // finding: AutoCommitRestoredWithoutRollback MEDIUM; no repair: nothing here commits
    }
  }

  public void install(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from orders");
      if (imported(conn)) {
        conn.commit();
      } else {
        conn.rollback();
      }
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }

  private Integer stored(Connection conn, int id) throws SQLException {
    boolean saved = conn.getAutoCommit();
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into nodes values (" + id + ")");
      conn.commit();
      return id;
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    } finally {
      conn.setAutoCommit(saved);
    }
  }

  public int set(DataSource dataSource, int id) throws SQLException {
    SQLException last = null;
    try (Connection conn = dataSource.getConnection()) {
      for (int attempt = 0; attempt < 5; attempt++) {
        try {
          return stored(conn, id);
        } catch (SQLException e) {
          last = e;
        }
      }
    }
    throw last;
  }
}
