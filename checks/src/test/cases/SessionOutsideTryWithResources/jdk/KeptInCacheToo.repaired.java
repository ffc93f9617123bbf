// A helper that puts what it returns into an object of somebody else's, too, gives no duty with it.
package shop.leak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class KeptInCacheToo {

  interface Cache {
    void addCache(String key, Kept kept);
  }

  static class Kept {
    private final Connection connection;

    Kept(Connection connection) {
      this.connection = connection;
    }

    void end() throws SQLException {
      connection.close();
    }
  }

  private final Cache cache;

  KeptInCacheToo(Cache cache) {
    this.cache = cache;
  }

  private Connection cached(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    cache.addCache(url, new Kept(connection));
    return connection;
  }

  public boolean isReadOnly(String url) throws SQLException {
    Connection connection = cached(url);
    return connection.isReadOnly();
  }

  private Connection fresh(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try {
      cache.addCache(url, null);
    } catch (Throwable t) {
      try {
        connection.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return connection;
  }

  public boolean isFreshReadOnly(String url) throws SQLException {
    try (Connection connection = fresh(url)) {
      return connection.isReadOnly();
    }
  }
}
