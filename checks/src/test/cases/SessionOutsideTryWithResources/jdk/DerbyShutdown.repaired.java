// Derby is shut down, and one in memory dropped, by asking for a connection, which always fails.
package shop.derby;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;

public class DerbyShutdown {
  private static final Logger LOG = Logger.getLogger("shop");

  void stop(String url) {
    String shutdown = url + ";shutdown=true";
    try {
      DriverManager.getConnection(shutdown);
    } catch (SQLException e) {
      LOG.info(e.getMessage());
    }
  }

  void drop(String name) {
    try {
      DriverManager.getConnection("jdbc:derby:memory:" + name + ";drop=true");
    } catch (SQLException e) {
      LOG.info(e.getMessage());
    }
  }

  boolean probe(String url) {
    try {
      DriverManager.getConnection(url);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  void kept(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set constraints all deferred");
      }
    }
  }
}
