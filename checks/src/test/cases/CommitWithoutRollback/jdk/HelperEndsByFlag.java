// A helper in the finalizer commits or rolls back; the flag starts pessimistic.
package shop.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class HelperEndsByFlag {

  public void requeue(Connection conn, long job) throws SQLException {
    boolean success = false;
    begin(conn);
    try (PreparedStatement update =
        conn.prepareStatement("update job set state = 'NEW' where id = ?")) {
      update.setLong(1, job);
      update.executeUpdate();
      success = true;
    } finally {
      end(conn, success);
    }
  }

  private static void begin(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
  }

  private static void end(Connection conn, boolean success) throws SQLException {
    if (success) {
      conn.commit();
    } else {
      conn.rollback();
    }
  }
}
