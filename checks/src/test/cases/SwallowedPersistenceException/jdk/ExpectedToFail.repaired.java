// Calls that fail when all is well: what a comment expects, Derby's shutdown, a commit under auto-commit.
package shop.expected;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class ExpectedToFail {
  public void probe(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update versions set probed = 1");
    } catch (SQLException e) {
      // This is expected with versions before 3, which have no such table.
    }
  }

  public void named(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update versions set probed = 1");
    } catch (SQLException ignored) {
      System.out.println("not probed");
    }
  }

  public void neverExpected(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update versions set probed = 1");
    } catch (SQLException e) {
      // Not expected to happen.
      throw new IllegalStateException(e);
    }
  }

  public void toldInLog(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update versions set probed = 1");
    } catch (SQLException e) {
      System.out.println("not probed, which may be expected: " + e);
    }
  }

  public void shutDown(String url) {
    try {
      DriverManager.getConnection(url + ";shutdown=true");
    } catch (SQLException e) {
      System.out.println("shut down");
    }
  }

  public void shutDown(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      System.out.println("not shut down");
    }
  }

  public void createAll(Connection conn, List<String> scripts) throws SQLException {
    boolean before = conn.getAutoCommit();
    if (!before) {
      conn.setAutoCommit(true);
    }
    try (Statement statement = conn.createStatement()) {
      for (String script : scripts) {
        statement.executeUpdate(script);
        try {
          conn.commit();
        } catch (SQLException e) {
        }
      }
    } finally {
      conn.setAutoCommit(before);
    }
  }

  public void storeAll(Connection conn, List<String> scripts) throws SQLException {
    conn.setAutoCommit(true);
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      for (String script : scripts) {
        statement.executeUpdate(script);
      }
      try {
        conn.commit();
      } catch (SQLException e) {
        System.err.println("not stored");
        throw e;
      }
    } finally {
      conn.rollback();
    }
  }
}
