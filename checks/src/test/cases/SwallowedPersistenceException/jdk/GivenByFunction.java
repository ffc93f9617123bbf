// What a function did not bring is missed, and thrown for, where what it gives is taken.
package shop.functions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import java.util.logging.Logger;

public class GivenByFunction {
  private static final Logger LOG = Logger.getLogger("shop");

  private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();

  public String name(Connection conn, String code) {
    String name =
        names.computeIfAbsent(
            code,
            missing -> {
              try {
                return load(conn, missing);
              } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
                LOG.log(Level.SEVERE, "no name of " + missing, e);
                return null;
              }
            });
    if (name == null) {
      throw new IllegalStateException("no name of " + code);
    }
    return name;
  }

  public String nameOrNull(Connection conn, String code) {
    String name =
        names.computeIfAbsent(
            code,
            missing -> {
              try {
                return load(conn, missing);
              } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
                LOG.log(Level.SEVERE, "no name of " + missing, e);
                return null;
              }
            });
    if (name == null) {
      LOG.info("none");
    }
    return name;
  }

  private static String load(Connection conn, String code) throws SQLException {
    try (PreparedStatement query = conn.prepareStatement("select name from item where code = ?")) {
      query.setString(1, code);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }
}
