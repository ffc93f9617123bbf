// What a method is documented to return after a failure is its own result for it, and callers know it.
package shop.documented;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ResultAsDocumented {
  private static final Logger LOG = Logger.getLogger("shop");

  /**
   * Reads a name.
   *
   * @param connection where it is
   * @return null, if an SQL error occurred
   */
  public static String name(Connection connection) {
    try (PreparedStatement statement = connection.prepareStatement("select name from shop");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      LOG.log(Level.INFO, "name", e);
      return null;
    }
  }

  /**
   * Reads the owner.
   *
   * @return the owner, or {@code null} if reading it failed
   * @throws NullPointerException if there is no connection
   */
  @Deprecated
  public static String owner(Connection connection) {
    try (PreparedStatement statement = connection.prepareStatement("select owner from shop");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      LOG.log(Level.INFO, "owner", e);
      return null;
    }
  }

  /**
   * Reads a street.
   *
   * @return the street, or null if there is none
   * @throws IllegalStateException if an error occurred
   */
  public static String street(Connection connection) {
    try (PreparedStatement statement = connection.prepareStatement("select street from shop");
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.INFO, "street", e);
      return null;
    }
  }

  // @return null if an error occurred: for no reader of the documentation

  public static String town(Connection connection) {
    try (PreparedStatement statement = connection.prepareStatement("select town from shop");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.INFO, "town", e);
      return null;
    }
  }
}
