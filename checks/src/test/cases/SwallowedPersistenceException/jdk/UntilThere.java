// A loop that goes on until something is there, which only success brings.
package shop.swallow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class UntilThere {
  private static final Logger LOG = Logger.getLogger(UntilThere.class.getName());

  public Connection waits(DataSource pool) throws InterruptedException {
    Connection conn = null;
    while (conn == null) {
      try {
        conn = pool.getConnection();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "not there yet", e);
      }
      Thread.sleep(1000);
    }
    return conn;
  }

  public String asks(Connection conn) throws InterruptedException {
    String name;
    do {
      name = null;
      try (Statement statement = conn.createStatement();
          ResultSet rows = statement.executeQuery("select name from shop")) {
        name = rows.next() ? rows.getString(1) : "none";
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "again", e);
      }
    } while (null == name);
    return name;
  }

  public String threeTimes(Connection conn) {
    String name = null;
    for (int turns = 0; name == null && turns < 3; turns++) {
      try (Statement statement = conn.createStatement();
          ResultSet rows = statement.executeQuery("select name from shop")) {
        name = rows.next() ? rows.getString(1) : "none";
      } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: throw after the last attempt
        LOG.log(Level.WARNING, "again", e);
      }
    }
    return name;
  }
}
