// That null tells of a failure is documented, wherever the method returns it.
package shop.dao;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class NullSaidBehind {
  private static final Logger LOG = Logger.getLogger("dao");

  /**
   * Reads the name of an order.
   *
   * @return the name or null if the query failed
   */
  public String name(Connection connection, int order) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from orders where id = " + order)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "no name of " + order, e);
    }
    return null;
  }

  /**
   * Reads the name of an order.
   *
   * @return the name or null if the query failed
   */
  public String nameOrEmpty(Connection connection, int order) {
    String name = "";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from orders where id = " + order)) {
      rows.next();
      name = rows.getString(1);
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "no name of " + order, e);
      throw new IllegalStateException(e);
    }
    return name;
  }

  /**
   * Reads the name of an order.
   *
   * @return the name or null if there is none
   */
  public String nameIfAny(Connection connection, int order) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from orders where id = " + order)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "no name of " + order, e);
      throw new IllegalStateException(e);
    }
  }
}
