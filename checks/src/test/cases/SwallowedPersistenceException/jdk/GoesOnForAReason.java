// A comment or a log that says how it goes on is the author's word: told, but not changed.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class GoesOnForAReason {
  private static final Logger LOG = Logger.getLogger(GoesOnForAReason.class.getName());

  private boolean transactions;

  public void initialise(Connection connection) throws SQLException {
    boolean create = true;
    try (PreparedStatement exists = connection.prepareStatement("select 1 from blobs")) {
      exists.execute();
      create = false;
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: it seems to be meant
      // proceed to create the table ...
    }
    if (create) {
      try (PreparedStatement statement = connection.prepareStatement("create table blobs(k int)")) {
        statement.execute();
      }
    }
  }

  public void check(Connection connection) throws SQLException {
    boolean valid = true;
    try (PreparedStatement check = connection.prepareStatement("select 1")) {
      valid = check.execute();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: what this did not bring
      LOG.log(Level.WARNING, "check", e);
    }
    if (!valid) {
      throw new SQLException("invalid");
    }
  }

  public void refresh(Connection connection) {
    try (PreparedStatement refresh = connection.prepareStatement("update views set fresh = 1")) {
      refresh.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: it seems to be meant
      LOG.log(Level.SEVERE, "Failed to refresh the views. Retrying on next run...", e);
    }
  }

  public List<String> members(Connection connection, String group) {
    List<String> members = new ArrayList<>();
    try (PreparedStatement find = connection.prepareStatement("select m from members where g = ?")) {
      find.setString(1, group);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          members.add(rows.getString(1));
        }
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: it seems to be meant
      LOG.warning("no members: " + e);
      // I guess that means there aren't any principals...
    }
    return members;
  }

  public void find(DataSource source) {
    try (Connection connection = source.getConnection()) {
      transactions = connection.getMetaData().supportsTransactions();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant
      LOG.warning("the user database doesn't seem to support transactions. Reason: " + e);
    }
  }

  public boolean hasTransactions() {
    return transactions;
  }
}
