// A failed read whose comment tells what is assumed then, or why it may fail, and one of the catalogues.
package shop.swallow;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class ReadDecidedInWords {
  private static final System.Logger LOG = System.getLogger("shop");

  public boolean isRetired(Connection connection, long room) {
    try (PreparedStatement ask = connection.prepareStatement("select 1 from retired where id = ?")) {
      ask.setLong(1, room);
      try (ResultSet found = ask.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      LOG.log(System.Logger.Level.ERROR, "retired?", e);
      return true; // Assume retired if we can't check.
    }
  }

  public boolean hasShared(Connection connection) {
    try (Statement ask = connection.createStatement();
        ResultSet found = ask.executeQuery("select 1 from shared")) {
      return found.next();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      LOG.log(System.Logger.Level.ERROR, "shared?", e);
      return true; // If the query above fails, lets not skip what is shared.
    }
  }

  public List<String> tables(Connection connection, String catalog) throws SQLException {
    List<String> names = new ArrayList<>();
    DatabaseMetaData about = connection.getMetaData();
    try (ResultSet tables = about.getTables(catalog, null, null, null)) {
      while (tables.next()) {
        names.add(tables.getString(3));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      // We are not allowed to look around in this one.
    }
    return names;
  }

  public List<String> guests(Connection connection) {
    List<String> names = new ArrayList<>();
    try (Statement ask = connection.createStatement();
        ResultSet found = ask.executeQuery("select name from guests")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      /*
       * We are ignoring all failures, since the guests most likely left when one comes up.
       */
    }
    return names;
  }

  public List<String> keys(DatabaseMetaData about, String table) {
    try {
      return keysOf(about, table);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      LOG.log(System.Logger.Level.INFO, "no keys of " + table, e);
      return List.of();
    }
  }

  protected List<String> keysOf(DatabaseMetaData about, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet keys = about.getPrimaryKeys(null, null, table)) {
      while (keys.next()) {
        names.add(keys.getString("COLUMN_NAME"));
      }
    }
    return names;
  }

  public void clear(Connection connection) throws SQLException {
    try (Statement clear = connection.createStatement()) {
      try {
        clear.executeQuery("drop table tracker");
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: the schema may be as it should be already
      }
      clear.execute("create table tracker (id int)");
    }
  }
}
