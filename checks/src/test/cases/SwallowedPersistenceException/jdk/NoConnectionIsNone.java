// Nobody takes null for a connection; an empty result is taken for data.
package shop.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Logger;

public class NoConnectionIsNone {
  private static final Logger LOG = Logger.getLogger("shop");

  public Connection connect(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
      LOG.warning("no connection: " + e);
      return null;
    }
  }

  public String name(PreparedStatement query) {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("no name: " + e);
      return null;
    }
  }
}
