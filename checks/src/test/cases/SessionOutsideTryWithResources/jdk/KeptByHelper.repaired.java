// A helper that keeps what it gives in a field gives the same next time, however that is opened.
package shop.lock;

import java.sql.Connection;
import java.sql.SQLException;

public class KeptByHelper {
  interface Hosts {
    Connection connect(String url) throws SQLException;
  }

  private final Hosts hosts;
  private final String url;
  private Connection kept;

  public KeptByHelper(Hosts hosts, String url) {
    this.hosts = hosts;
    this.url = url;
  }

  boolean isConnected() throws SQLException {
    return kept != null && !kept.isClosed();
  }

  Connection connection() throws SQLException {
    if (!isConnected()) {
      kept = create(url);
      kept.setAutoCommit(false);
    }
    return kept;
  }

  Connection create(String url) throws SQLException {
    return hosts.connect(url);
  }

  void release() throws SQLException {
    if (isConnected()) {
      try {
        connection().rollback();
      } catch (SQLException e) {
        System.err.println(e);
      } finally {
        try {
          connection().close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
    }
    kept = null;
  }

  /** What is kept nowhere is another one each time. */
  void check() throws SQLException {
    try (Connection connection = create(url)) {
      if (!connection.isValid(1)) {
        throw new SQLException("not valid");
      }
    }
  }
}
