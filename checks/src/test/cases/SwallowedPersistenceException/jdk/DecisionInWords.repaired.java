// A comment that tells of a decision counts for a read, not for what is stored.
package shop.decided;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class DecisionInWords {
  public void warmUp(Connection conn, List<String> names) {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from article")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) {
      // Best effort: names that are missing are looked up one by one.
      System.err.println(e.getMessage());
    }
  }

  public void load(Connection conn, List<String> names) {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from article")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) {
      System.err.println(e.getMessage());
      throw new IllegalStateException(e);
    }
  }

  public void first(Connection conn, String[] values) {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from article")) {
      rows.next();
      values[0] = rows.getString(1);
    } catch (SQLException e) {
      // do not throw, since the cursor may stand on the row for inserts
      values[0] = null;
    }
  }

  public void store(Connection conn, String name) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into article values ('" + name + "')");
    } catch (SQLException e) {
      // We do not want to fail the request because of that.
      System.err.println(e.getMessage());
    }
  }

  public int widen(Connection conn) {
    int changed = 0;
    try (Statement statement = conn.createStatement()) {
      changed = statement.executeUpdate("update sequences set step = 50");
    } catch (SQLException e) {
      // A failure is tolerated: whoever asks looks at the number of rows.
    }
    return changed;
  }

  public void createAll(Connection conn, List<String> scripts) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      for (String script : scripts) {
        try {
          statement.execute(script);
        } catch (SQLException e) {
          System.err.println("Not created; it could already exist: " + e.getMessage());
        }
      }
    }
  }
}
