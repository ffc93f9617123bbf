// Where the next session cannot be opened, the variable still holds the one that the last round closed.
package shop.retries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ClosedInLastRound {
  interface Failures {
    boolean mayPass(Exception failure, Connection conn);
  }

  private final DataSource source;
  private final Failures failures;

  ClosedInLastRound(DataSource source, Failures failures) {
    this.source = source;
    this.failures = failures;
  }

  private Connection connect() throws SQLException {
    return source.getConnection();
  }

  private static void undo(Connection conn) {
    if (conn != null) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        System.err.println(e);
      }
    }
  }

  private static void store(Connection conn, long order) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
      insert.setLong(1, order);
      insert.executeUpdate();
    }
  }

  void storeAgain(long order) throws SQLException {
    Connection conn = null;
    boolean again;
    int attempts = 0;
    do {
      again = false;
      attempts++;
      try {
        conn = connect();
        conn.setAutoCommit(false);
        store(conn, order);
        conn.commit();
      } catch (Exception e) {
        undo(conn); // finding: RollbackAfterClose LOW; no repair: on other paths
        if (failures.mayPass(e, conn) && attempts < 3) {
          again = true;
        }
        if (!again) {
          throw e;
        }
      } finally {
        if (conn != null) {
          conn.close();
        }
      }
    } while (again);
  }

  void storeLate(long order) throws SQLException {
    Connection conn = connect();
    try {
      try {
        conn.setAutoCommit(false);
        store(conn, order);
        conn.commit();
      } finally {
        conn.close();
      }
    } catch (Exception e) {
      undo(conn); // finding: RollbackAfterClose HIGH; no repair: in a helper method
      throw e;
    }
  }
}
