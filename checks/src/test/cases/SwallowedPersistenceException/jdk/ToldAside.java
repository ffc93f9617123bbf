// What is told only to him who looks for a fault was foreseen; so was what a database says of itself.
package shop.aside;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ToldAside {
  private static final Logger LOG = Logger.getLogger("shop");

  public String name(PreparedStatement select) {
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: to be meant
      LOG.log(Level.FINE, "no name", e);
      return null;
    }
  }

  public String nameOrWarning(PreparedStatement select) {
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "no name", e);
      return null;
    }
  }

  /** Told without a word. */
  public int count(PreparedStatement select) {
    int count = 0;
    try (ResultSet rows = select.executeQuery()) {
      rows.next();
      count = rows.getInt(1);
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.fine(e.toString());
    }
    return count;
  }

  /** It is no less lost. */
  public void rename(PreparedStatement update) {
    try {
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.fine("not renamed: " + e);
    }
  }

  interface Groups {
    void addMember(String group, String customer) throws SQLException;
  }

  /** What a service does nobody sees here; it may have been to store something. */
  public void join(Groups groups, String customer) {
    try {
      groups.addMember("friends", customer);
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.fine("could not find the group of " + customer);
    }
  }

  public Set<String> schemas(DatabaseMetaData meta) {
    Set<String> names = new TreeSet<>();
    try (ResultSet schemas = meta.getSchemas()) {
      while (schemas.next()) {
        names.add(schemas.getString("TABLE_SCHEM"));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: to be meant
      LOG.log(Level.WARNING, "no schemas to choose from", e);
    }
    return names;
  }

  public Set<String> customers(Connection connection) {
    Set<String> names = new TreeSet<>();
    try (PreparedStatement select = connection.prepareStatement("select name from customer");
        ResultSet rows = select.executeQuery()) {
      LOG.info(connection.getMetaData().getDatabaseProductName());
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "no customers", e);
    }
    return names;
  }
}
