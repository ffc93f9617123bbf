// A log or a comment that says what is done instead was weighed; for what is stored it is not enough.
package shop.swallow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class SaysWhatInstead {
  private static final Logger LOG = Logger.getLogger(SaysWhatInstead.class.getName());

  public int limit(Statement statement) {
    int limit = 100;
    try (ResultSet rows = statement.executeQuery("select n from limits")) {
      limit = rows.next() ? rows.getInt(1) : limit;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.log(Level.INFO, "No limit set, assuming " + limit, e);
    }
    return limit;
  }

  public List<String> tables(Statement statement, List<String> schemas) {
    List<String> tables = new ArrayList<>();
    for (String schema : schemas) {
      try (ResultSet rows = statement.executeQuery("select name from tables_of_" + schema)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
        // This driver does not support it for views.
        LOG.log(Level.FINE, "no tables", e);
      }
    }
    return tables;
  }

  public int failed(Statement statement) {
    int limit = 100;
    try (ResultSet rows = statement.executeQuery("select n from limits")) {
      limit = rows.next() ? rows.getInt(1) : limit;
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.INFO, "Could not read the limit", e);
    }
    return limit;
  }

  public void stored(Connection conn, String update) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate(update);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.INFO, "Not stored, ignoring", e);
    }
  }
}
