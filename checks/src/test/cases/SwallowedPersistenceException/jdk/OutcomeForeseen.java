// A handler for one outcome alone was written by somebody who saw it coming.
package shop.outcome;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;

public class OutcomeForeseen {
  private static final Logger LOG = Logger.getLogger("shop");

  public void columns(Connection conn, List<String> names) throws SQLException {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from columns")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLSyntaxErrorException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.warning("no such table");
    }
  }

  public void rename(Connection conn, String name) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update columns set name = '" + name + "'");
    } catch (SQLSyntaxErrorException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("no such table");
    }
  }

  public void all(Connection conn, List<String> names) {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from columns")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("no such table");
    }
  }
}
