// What a failed read did not bring is asked of the database in another way, or is what the caller chose.
package shop.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class AskedInAnotherWay {
  private static final Logger LOG = Logger.getLogger("keys");

  interface Texts {
    boolean isEmpty(List<?> list);
  }

  private final Connection conn;
  private final Texts texts;

  AskedInAnotherWay(Connection conn, Texts texts) {
    this.conn = conn;
    this.texts = texts;
  }

  private static List<Long> generated(Statement insert) throws SQLException {
    List<Long> keys = new ArrayList<>();
    try (ResultSet rows = insert.getGeneratedKeys()) {
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
    }
    return keys;
  }

  List<Long> keys(Statement insert) throws SQLException {
    List<Long> keys = null;
    try {
      keys = generated(insert);
    } catch (SQLException ignore) { // finding: SwallowedPersistenceException LOW; no repair: meant
    }
    if (!texts.isEmpty(keys)) {
      return keys;
    }
    LOG.warning("No generated keys: the sequence is asked instead");
    try (PreparedStatement select = conn.prepareStatement("select currval('keys')");
        ResultSet rows = select.executeQuery()) {
      keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
      return keys;
    }
  }

  List<Long> keysOrNone(Statement insert) {
    List<Long> keys = null;
    try {
      keys = generated(insert);
    } catch (SQLException ignore) { // finding: SwallowedPersistenceException MEDIUM; no repair: meant
    }
    if (!texts.isEmpty(keys)) {
      return keys;
    }
    LOG.warning("No generated keys");
    return new ArrayList<>();
  }

  long count(String query, long defaultCount) {
    long count = defaultCount;
    try (Statement select = conn.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      if (rows.next()) {
        count = rows.getLong(1);
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.log(Level.WARNING, "No count", e);
    }
    return count;
  }

  long countOr(String query, long fallback) {
    try (Statement select = conn.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.log(Level.WARNING, "No count", e);
      return fallback;
    }
  }

  long countFrom(String query, long start) {
    long count = start;
    try (Statement select = conn.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      if (rows.next()) {
        count = rows.getLong(1);
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "No count", e);
    }
    return count;
  }
}
