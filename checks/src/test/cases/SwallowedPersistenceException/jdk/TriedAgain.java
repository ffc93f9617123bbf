// Tried again: until it works, so many times and then told by the result, or told to nobody.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class TriedAgain {
  private static final Logger LOG = Logger.getLogger(TriedAgain.class.getName());

  public void untilItWorks(Connection conn, String update) {
    while (true) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        return;
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "again", e);
      }
    }
  }

  public boolean saysWhetherItWorked(Connection conn, String update) {
    for (int attempt = 0; attempt < 3; attempt++) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        return true;
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "again", e);
      }
    }
    return false;
  }

  public void neverSays(Connection conn, String update) {
    for (int attempt = 0; attempt < 3; attempt++) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        break;
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: throw after the last attempt
        LOG.log(Level.WARNING, "again", e);
      }
    }
  }

  public void givesUpAtOnce(Connection conn, String update) {
    while (true) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
        return;
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: throw after the last attempt
        LOG.log(Level.WARNING, "no more", e);
        break;
      }
    }
  }

  public void eachOnItsOwn(Connection conn, Iterable<String> updates) {
    for (String update : updates) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(update);
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop goes on with the next one
        LOG.log(Level.WARNING, "left out", e);
      }
    }
  }
}
