// What only main calls tells the user of the console what failed.
package shop.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

public class PartOfMain {
  public static void main(String[] args) throws SQLException {
    try (Connection conn = DriverManager.getConnection(args[0])) {
      purge(conn);
      age(conn);
      count(conn);
    }
  }

  private static void purge(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket");
    } catch (SQLException e) {
      System.err.println("not purged: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }

  private static void age(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update basket set age = age + 1");
    } catch (SQLException e) {
      System.getLogger("basket").log(System.Logger.Level.ERROR, "not aged", e);
      throw new IllegalStateException("not aged", e);
    }
  }

  static void count(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update basket set seen = 1");
    } catch (SQLException e) {
      System.err.println("not counted: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }

  public void countAgain(Connection conn) {
    count(conn);
  }
}
