// Who closes what he was handed as a parameter, or got from a helper of another class, may own it.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

public class HandedOver {
  private final Supplier<Connection> connections;

  public HandedOver(Supplier<Connection> connections) {
    this.connections = connections;
  }

  public static void insertAndClose(Connection conn, String text) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into note (text) values ('" + text + "')");
    } finally {
      conn.close();
    }
  }

  public void insert(String text) throws SQLException {
    Connection conn = connections.get();
    try (conn) {
      conn.createStatement().executeUpdate("insert into note (text) values ('" + text + "')");
    }
  }

  public static void closeAll(Statement statement) throws SQLException {
    Connection conn = statement.getConnection();
    statement.close();
    conn.close();
  }
}
