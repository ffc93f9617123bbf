// A handler of Exception around a write hides the database's failure with all others.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.logging.Logger;

public class WiderType {
  private static final Logger LOG = Logger.getLogger(WiderType.class.getName());


  public void log(Connection conn, String line) {
    try (PreparedStatement insert = conn.prepareStatement("insert into log(line) values (?)")) {
      insert.setString(1, line.trim());
      insert.executeUpdate();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      LOG.fine(e.toString());
    }
  }
}
