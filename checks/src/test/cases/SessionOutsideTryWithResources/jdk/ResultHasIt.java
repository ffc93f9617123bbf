// The object that the method returns was made with the connection: its caller has it there.
package shop.dao;

import java.sql.Connection;
import java.sql.SQLException;

public class ResultHasIt {
  private final Hosts hosts;

  public ResultHasIt(Hosts hosts) {
    this.hosts = hosts;
  }

  interface Hosts {
    Connection connect(String host) throws SQLException;

    boolean writes(Connection connection) throws SQLException;

    void log(Found found);
  }

  record Found(Connection connection, String host) {}

  Found find(String host) {
    Connection candidate = null;
    try {
      candidate = hosts.connect(host);
      if (hosts.writes(candidate)) {
        Found found = new Found(candidate, host);
        candidate = null;
        return found;
      }
      candidate.close();
      candidate = null;
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      System.err.println(e);
    } finally {
      if (candidate != null) {
        try {
          candidate.close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
    }
    return null;
  }

  Found perhaps(String host) throws SQLException {
    Connection connection = null;
    boolean writes = false;
    try {
      connection = hosts.connect(host);
      writes = hosts.writes(connection);
      return new Found(writes ? connection : null, host);
    } finally {
      if (connection != null && !writes) {
        connection.close();
      }
    }
  }

  /** What it was given to is not what is returned. */
  String forget(String host) throws SQLException {
    Connection candidate = hosts.connect(host); // finding: SessionOutsideTryWithResources MEDIUM; no repair: it is assigned more than once
    if (hosts.writes(candidate)) {
      Found found = new Found(candidate, host);
      hosts.log(found);
      candidate = null;
      return found.host();
    }
    candidate.close();
    return null;
  }
}
