// A statement of each round is closed with the connection, whoever has opened that.
package shop.dao;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class RoundsOnLent {
  private Connection current;
  private boolean single;

  Connection current() throws SQLException {
    if (single) {
      current = DriverManager.getConnection("jdbc:h2:mem:");
      return current;
    }
    return DriverManager.getConnection("jdbc:h2:mem:");
  }

  void ofHelper(RoundsOnLent other, List<String> tables) throws SQLException {
    try (Connection connection = other.current()) {
      for (String table : tables) {
        Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources MEDIUM
        statement.executeUpdate("delete from " + table);
      }
    }
  }

  void ofCaller(Connection given, List<String> tables) throws SQLException {
    try (Connection connection = given) {
      for (String table : tables) {
        Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources MEDIUM
        statement.executeUpdate("delete from " + table);
      }
    }
  }

  /** Nothing here closes what they hang on. */
  void onGiven(Connection connection, List<String> tables) throws SQLException {
    for (String table : tables) {
      Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources HIGH
      statement.executeUpdate("delete from " + table);
    }
  }
}
