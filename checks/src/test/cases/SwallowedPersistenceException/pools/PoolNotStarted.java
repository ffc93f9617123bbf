// A pool that cannot be started is no lost write, whatever it runs on its first connection.
package shop.nodes;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

public class PoolNotStarted {
  private static final Logger LOG = Logger.getLogger("nodes");

  private final Map<String, HikariDataSource> nodes = new ConcurrentHashMap<>();

  public void add(String node, String url, String first) {
    try {
      nodes.put(node, start(url, first));
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant that the program goes on
      LOG.log(Level.SEVERE, "cannot start " + node + ", ignoring it", e);
    }
  }

  /** What it runs is the work. */
  public void prepare(String node, String first) {
    try {
      run(nodes.get(node), first);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.SEVERE, "cannot prepare " + node + ", ignoring it", e);
    }
  }

  private static HikariDataSource start(String url, String first) throws SQLException {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    run(pool, first);
    return pool;
  }

  private static void run(HikariDataSource pool, String first) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(first);
    }
  }
}
