// What was only read in a transaction is not lost with it, if nothing in the method ends it.
package shop.orders;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class OnlyLooked {

  public String version(String url) throws SQLException {
    StringBuilder result = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      describe(result, connection);
    }
    return result.toString();
  }

  private static void describe(StringBuilder result, Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    result.append(data.getDatabaseProductName()).append(' ');
    result.append(data.getDatabaseProductVersion());
  }

  public long count(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false); // finding: CommitWithoutRollback LOW; no repair: nothing here ends
      return count(connection);
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  public void clear(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false); // finding: CommitWithoutRollback HIGH; no repair: nothing here ends
      clear(connection);
    }
  }

  private static void clear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM orders");
    }
  }
}
