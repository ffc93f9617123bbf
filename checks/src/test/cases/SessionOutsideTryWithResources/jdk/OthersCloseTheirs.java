// Who a connection belongs to that a helper gives which is not here, the other methods tell.
package shop.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class OthersCloseTheirs {
  private final Connections connections;

  public OthersCloseTheirs(Connections connections) {
    this.connections = connections;
  }

  public int count(String article) throws SQLException {
    try (Connection conn = connections.get();
        PreparedStatement select = conn.prepareStatement("select n from stock where a = ?")) {
      select.setString(1, article);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  public void add(String article) throws SQLException {
    Connection conn = connections.get();
    try (PreparedStatement update =
        conn.prepareStatement("update stock set n = n + 1 where a = ?")) {
      update.setString(1, article);
      update.executeUpdate();
    } finally {
      connections.release(conn);
    }
  }

  public void remove(String article) throws SQLException {
    Connection held = connections.get(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: given back
    try (PreparedStatement delete = held.prepareStatement("delete from stock where a = ?")) {
      delete.setString(1, article);
      delete.executeUpdate();
    }
  }

  /** It hands it on. */
  public Connection raw() throws SQLException {
    return connections.get();
  }

  public Connection named() throws SQLException {
    Connection conn = connections.get();
    conn.setReadOnly(true);
    return conn;
  }

  /** A call of another name may give something else. */
  public boolean isThere(String article) throws SQLException {
    Connection conn = connections.common();
    try (PreparedStatement select = conn.prepareStatement("select 1 from stock where a = ?")) {
      select.setString(1, article);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  interface Connections {
    Connection get() throws SQLException;

    Connection common() throws SQLException;

    void release(Connection connection) throws SQLException;
  }

  /** One method ends what all of them share. */
  static class Shared {
    private final Connections connections;

    Shared(Connections connections) {
      this.connections = connections;
    }

    void add(String name) throws SQLException {
      Connection conn = connections.common();
      try (PreparedStatement insert = conn.prepareStatement("insert into names values (?)")) {
        insert.setString(1, name);
        insert.executeUpdate();
      }
    }

    void remove(String name) throws SQLException {
      Connection conn = connections.common();
      try (PreparedStatement delete = conn.prepareStatement("delete from names where n = ?")) {
        delete.setString(1, name);
        delete.executeUpdate();
      }
    }

    void end() throws SQLException {
      try (Connection conn = connections.common()) {
        conn.commit();
      }
    }
  }
}
