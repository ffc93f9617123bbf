// What the text of a statement says it does counts, not what the method that runs it may do.
package shop.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class ReadsInSoManyWords {

  public String probe(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("SELECT 1");
      return conn.getCatalog();
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      return null;
    }
  }

  public String ofAnotherClass(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute(Texts.COUNT);
      statement.execute(Texts.COUNT + " where paid");
      return conn.getCatalog();
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      return null;
    }
  }

  private static final class Texts {
    static final String COUNT = "select count(*) from orders";
  }

  public String purge(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("DELETE FROM orders");
      return conn.getCatalog();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      return null;
    }
  }

  public String prepared(Connection conn, String name) {
    String found = null;
    String select = "select value from settings where name = ?";
    try (PreparedStatement query = conn.prepareStatement(select)) {
      query.setString(1, name);
      if (query.execute()) {
        try (ResultSet rows = query.getResultSet()) {
          found = rows.next() ? rows.getString(1) : null;
        }
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      System.err.println(e);
    }
    return found;
  }

  public void next(Connection conn) {
    try (PreparedStatement query = conn.prepareStatement("select setval('seq', 1) from dual")) {
      query.execute();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      System.err.println(e);
    }
  }

  public void copy(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("select * into old from orders");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      System.err.println(e);
    }
  }

  public void zone(Connection conn) {
    String command = null;
    try (Statement statement = conn.createStatement()) {
      command = "SET time_zone = '+00:00'";
      statement.execute(command);
      command = "ALTER SESSION SET nls_date_format = 'yyyy-mm-dd'";
      statement.execute(command);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      System.err.println("going on without " + command);
    }
  }

  public void zoneAndStore(Connection conn) {
    String command = null;
    try (Statement statement = conn.createStatement()) {
      command = "SET time_zone = '+00:00'";
      statement.execute(command);
      command = "insert into zones values ('+00:00')";
      statement.execute(command);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      System.err.println("going on without " + command);
    }
  }
}
