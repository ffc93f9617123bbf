// A handler that tells the failure to somebody in words of its own, or takes another way.
package shop.answers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class HandlerAnswers {
  private final List<String> messages = new ArrayList<>();

  public void rename(PreparedStatement update) {
    try {
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      messages.add("The order could not be renamed.");
    }
  }

  public Map<String, String> health(Connection connection, Map<String, String> health) {
    try (PreparedStatement select = connection.prepareStatement("select 1");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      health.put("database", "up");
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      health.put("database", "down");
    }
    return health;
  }

  public String customer(PreparedStatement select) {
    String name = null;
    try (ResultSet rows = select.executeQuery()) {
      if (rows.next()) {
        name = rows.getString(1);
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
      System.err.println(e);
    }
    if (name == null) {
      throw new IllegalArgumentException("no such customer");
    }
    return name;
  }

  public void store(PreparedStatement insert) {
    try {
      insert.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      System.err.println("insert: " + e.getMessage());
      e.printStackTrace();
    }
  }

  public void storeAndClose(PreparedStatement insert) throws SQLException {
    try {
      insert.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      insert.close();
    }
  }
}
