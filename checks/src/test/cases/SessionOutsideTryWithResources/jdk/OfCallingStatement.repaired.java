// What a stored procedure gets by this URL is the connection of whoever called it.
package shop.procedure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class OfCallingStatement {
  public static void messages(String receiver, ResultSet[] data) throws SQLException {
    Connection conn = DriverManager.getConnection("jdbc:default:connection");
    conn.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    PreparedStatement statement = conn.prepareStatement("select m from messages where r = ?");
    statement.setString(1, receiver);
    data[0] = statement.executeQuery();
  }

  public static void touch() throws SQLException {
    Connection conn = DriverManager.getConnection("jdbc:default:connection");
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update users set last_used = current_timestamp");
    }
  }

  public static void touchAnother() throws SQLException {
    try (Connection conn = DriverManager.getConnection("jdbc:derby:default")) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("update users set last_used = current_timestamp");
      }
    }
  }
}
