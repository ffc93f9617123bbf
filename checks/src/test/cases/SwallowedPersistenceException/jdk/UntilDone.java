// A loop that only success, or a throw, can end. One that also ends after some turns tells nobody.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class UntilDone {
  private static final Logger LOG = Logger.getLogger(UntilDone.class.getName());

  public void orThrows(Connection conn, String update) {
    boolean done = false;
    int turns = 0;
    while (!done) {
      if (turns > 3) {
        throw new IllegalStateException("not stored");
      }
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        done = true;
      } catch (SQLException e) {
        LOG.log(Level.FINE, "again", e);
      }
      turns++;
    }
  }

  public void threeTimes(Connection conn, String update) {
    boolean done = false;
    for (int turns = 0; !done && turns < 3; turns++) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        done = true;
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: throw after the last attempt
        LOG.log(Level.FINE, "again", e);
      }
    }
  }

  public void doneAnyway(Connection conn, String update) {
    boolean done = false;
    while (!done) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        done = true;
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: throw after the last attempt
        LOG.log(Level.FINE, "no more", e);
        break;
      }
    }
  }
}
