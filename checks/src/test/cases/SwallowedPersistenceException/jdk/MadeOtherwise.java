// What a failed try did not bring is made in another way; a message that leads on to the failure ends before.
package shop.otherwise;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class MadeOtherwise {
  private static final Logger LOG = Logger.getLogger("shop");

  public String first(PreparedStatement kept, String other) throws SQLException {
    String name = null;
    try (ResultSet rows = kept.executeQuery()) {
      name = rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      LOG.warning("not kept");
    }
    if (name == null) {
      try (Connection conn = DriverManager.getConnection(other);
          PreparedStatement query = conn.prepareStatement("select name from article");
          ResultSet rows = query.executeQuery()) {
        rows.next();
        name = rows.getString(1);
      }
    }
    return name;
  }

  public void printFirst(PreparedStatement kept) {
    String name = null;
    try (ResultSet rows = kept.executeQuery()) {
      name = rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      // ignore
    }
    if (name == null) {
      LOG.warning("no name to print");
      return;
    }
    System.out.println(name);
  }

  public String kept(PreparedStatement kept, PreparedStatement asked) throws SQLException {
    String name = null;
    try (ResultSet rows = kept.executeQuery()) {
      name = rows.next() ? rows.getString(1) : null;
    } catch (SQLException ignored) { // finding: SwallowedPersistenceException LOW; no repair: meant
    }
    if (name != null) {
      return name;
    }
    try (ResultSet rows = asked.executeQuery()) {
      name = rows.next() ? rows.getString(1) : null;
    }
    return name;
  }

  public String orDefault(PreparedStatement kept) {
    String name = null;
    try (ResultSet rows = kept.executeQuery()) {
      name = rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: answered there
      LOG.warning("not kept");
    }
    if (name == null) {
      name = "anonymous";
    }
    return name;
  }

  public void stored(PreparedStatement insert, Connection conn) {
    int rows = 0;
    try {
      rows = insert.executeUpdate();
      conn.commit();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: answered there
      LOG.warning("not stored");
    }
    if (rows == 0) {
      LOG.warning("nothing to store");
      return;
    }
    System.out.println(rows);
  }

  public void delete(PreparedStatement delete) {
    try {
      delete.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: meant
      LOG.log(Level.FINE, "Expected error: the row is already gone", e);
    }
  }

  public void store(PreparedStatement insert) {
    try {
      insert.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.SEVERE, "Nothing was stored due to: ", e);
    }
  }

  public void storeOne(PreparedStatement insert) {
    try {
      insert.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: meant
      // Just log it: the next run stores it.
      LOG.log(Level.SEVERE, "Nothing was stored", e);
    }
  }
}
