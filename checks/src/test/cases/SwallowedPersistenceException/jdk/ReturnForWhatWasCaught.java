// A return in the finalizer that is reached only where a handler was before drops nothing.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class ReturnForWhatWasCaught {

  @SuppressWarnings("finally")
  public boolean delete(Connection conn, List<SQLException> failures) {
    boolean failed = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from orders");
    } catch (SQLException e) {
      failures.add(e);
      failed = true;
    } finally {
      if (failed) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("finally")
  public boolean deleteUnlessFailed(Connection conn) throws SQLException {
    boolean done = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from orders");
      done = true;
    } finally {
      if (!done) {
        return false; // finding: SwallowedPersistenceException HIGH; no repair: only you can tell
      }
    }
    return true;
  }

  @SuppressWarnings("finally")
  public boolean deleteOrTell(Connection conn, List<Exception> failures) {
    boolean done = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from orders");
      done = true;
    } catch (Exception e) {
      failures.add(e);
    } finally {
      return done;
    }
  }
}
