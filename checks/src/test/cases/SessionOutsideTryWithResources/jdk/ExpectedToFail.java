// What is called to see it fail opens nothing.
// Nor does a connection that ends an embedded database, wherever the setting for that stands.
package shop.shutdown.expected;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

public class ExpectedToFail {
  static void fail(String message) {
    throw new AssertionError(message);
  }

  public void closedConnectionGivesNone(Connection closed) {
    try {
      closed.createStatement();
      fail("a closed connection gives a statement");
    } catch (SQLException e) {
      // as it should be
    }
  }

  public void openConnectionGivesOne(Connection open) {
    try {
      open.createStatement(); // finding: SessionOutsideTryWithResources HIGH; no repair: not used
    } catch (SQLException e) {
      fail("no statement");
    }
  }

  public void shutdown(Driver driver, String url, String shutdownParameter) {
    try {
      driver.connect(url + shutdownParameter, new Properties());
    } catch (SQLException e) {
      System.out.println("shut down: " + e.getMessage());
    }
  }

  public void connect(Driver driver, String url, String parameter) throws SQLException {
    driver.connect(url + parameter, new Properties()); // finding: SessionOutsideTryWithResources HIGH; no repair: not used
  }
}
