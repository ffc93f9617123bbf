// A handler that forgets a broken connection, so that the next call gets another, has answered.
package shop.reconnect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;

public class GivesUpSession {
  private static final Logger LOG = Logger.getLogger("shop");
  private Connection connection;
  private String last;

  public void beat() {
    try (PreparedStatement update = connection.prepareStatement("update beats set n = n + 1")) {
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      LOG.warning("connecting anew: " + e);
      connection = null;
    }
  }

  public void note(String text) {
    try (PreparedStatement update = connection.prepareStatement("insert into notes values (?)")) {
      update.setString(1, text);
      update.executeUpdate();
      last = text;
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("not noted: " + e);
      last = null;
    }
  }

  public String last() {
    return last;
  }
}
