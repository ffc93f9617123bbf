// The helper of a helper asks whether there is a connection, and whether to abort: both are known.
package shop.twice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class EndedThroughTwo {
  private final DataSource source;

  public EndedThroughTwo(DataSource source) {
    this.source = source;
  }

  public void delete() {
    Connection conn = null;
    PreparedStatement delete = null;
    boolean abort = false;
    try {
      conn = source.getConnection();
      conn.setAutoCommit(false);
      delete = conn.prepareStatement("delete from orders");
      delete.executeUpdate();
    } catch (Exception e) {
      abort = true;
    } finally {
      end(delete, conn, abort);
    }
  }

  public void deleteHalf() {
    Connection conn = null;
    PreparedStatement delete = null;
    boolean abort = false;
    try {
      conn = source.getConnection();
      conn.setAutoCommit(false);
      delete = conn.prepareStatement("delete from orders");
      delete.executeUpdate();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      System.err.println(e);
    } finally {
      end(delete, conn, abort); // finding: CommitWithoutRollback MEDIUM; no repair: only you can tell
    }
  }

  private static void end(Statement statement, Connection conn, boolean abort) {
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        System.err.println(e);
      }
    }
    end(conn, abort);
  }

  private static void end(Connection conn, boolean abort) {
    if (conn != null) {
      try {
        if (abort) {
          conn.rollback();
        } else {
          conn.commit();
        }
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
        System.err.println(e);
      }
      try {
        conn.close();
      } catch (SQLException e) {
        System.err.println(e);
      }
    }
  }
}
