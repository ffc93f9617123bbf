// A failed CREATE may say that it is there already, unless it asks for that; what fills it is work.
package shop.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class SchemaMayBeThere {
  public void addColumn(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("ALTER TABLE orders ADD COLUMN note VARCHAR(200)");
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: schema may be
      System.err.println("note: " + e.getMessage());
    }
  }

  public void dropOld(Connection conn, String table) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("drop table if exists " + table);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: schema may be
      // gone
    }
  }

  public void createUnlessThere(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS orders (id INT)");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      e.printStackTrace();
    }
  }

  public void createAndFill(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("CREATE TABLE state (name VARCHAR(20))");
      statement.execute("INSERT INTO state VALUES ('new')");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      e.printStackTrace();
    }
  }

  public void copy(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("CREATE TABLE old AS SELECT * FROM orders");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      e.printStackTrace();
    }
  }
}
