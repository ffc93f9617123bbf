// What a helper gives may as well be lent: without a close of its own a method owes none.
package shop.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class TakenNotOwned {
  private final Connections connections;
  private boolean pooled;

  public TakenNotOwned(Connections connections) {
    this.connections = connections;
  }

  public void lent() throws SQLException {
    Connection conn = connections.current();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket");
    }
  }

  public void discardedWhenBroken() throws SQLException {
    Connection conn = connections.current();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket");
    } catch (SQLException e) {
      conn.close();
      throw e;
    }
  }

  public void closedIfOwned() throws SQLException {
    Connection conn = connections.current();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket");
    } finally {
      if (!pooled) {
        conn.close();
      }
    }
  }

  public void closedUnlessClosed() throws SQLException {
    Connection conn = connections.current();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket");
    } finally {
      if (conn != null && !conn.isClosed()) {
        conn.close();
      }
    }
  }

  public int closedByHelper() throws SQLException {
    Connection conn = connections.current();
    try (Statement statement = conn.createStatement()) {
      return statement.executeUpdate("delete from basket");
    } finally {
      quietly(conn);
    }
  }

  public int closedWithItsLender() throws SQLException {
    Reader own = Reader.of(connections);
    try {
      ResultSet rows = own.query("select count(*) from basket"); // finding: SessionOutsideTryWithResources LOW
      rows.next();
      int count = rows.getInt(1);
      rows.close();
      return count;
    } finally {
      own.close();
    }
  }

  private static void quietly(Connection conn) {
    try {
      if (conn != null) {
        conn.close();
      }
    } catch (SQLException e) {
      // Nothing to be done about it.
    }
  }

  interface Rows {
    ResultSet query(String sql) throws SQLException;
  }

  abstract static class Reader implements Rows {
    static Reader of(Connections connections) {
      return null;
    }

    void close() {}
  }

  static class Connections {
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();

    Connection current() {
      return bound.get();
    }

    void close() {
      bound.remove();
    }
  }
}
