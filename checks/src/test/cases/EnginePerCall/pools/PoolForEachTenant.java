// A pool that a helper keeps, where the next call finds it, is built once for each; one that it only asks is not kept.
package shop.tenants;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class PoolForEachTenant {
  /** Of another file, say. */
  interface Registry {
    HikariDataSource find(String tenant);

    void addPool(String tenant, HikariDataSource pool);

    void check(HikariDataSource pool);
  }

  private static final class Timed {
    private final HikariDataSource pool;
    private final long since = System.nanoTime();

    Timed(HikariDataSource pool) {
      this.pool = pool;
    }

    HikariDataSource pool() {
      return since == 0 ? null : pool;
    }
  }

  private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();
  private final Map<String, Timed> timed = new ConcurrentHashMap<>();
  private final Registry registry;

  PoolForEachTenant(Registry registry) {
    this.registry = registry;
  }

  private void keep(String tenant, HikariDataSource pool) {
    pools.put(tenant, pool);
  }

  private void keepTimed(String tenant, HikariDataSource pool) {
    Timed one = new Timed(pool);
    timed.put(tenant, one);
  }

  private void name(String tenant, HikariDataSource pool) {
    pool.setPoolName(tenant);
  }

  private HikariDataSource open(String tenant) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql:" + tenant);
    keep(tenant, pool);
    return pool;
  }

  private HikariDataSource openTimed(String tenant) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql:" + tenant);
    keepTimed(tenant, pool);
    return pool;
  }

  private HikariDataSource openNamed(String tenant) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql:" + tenant);
    name(tenant, pool);
    return pool;
  }

  Connection connect(String tenant) throws SQLException {
    HikariDataSource pool = pools.get(tenant);
    if (pool == null) {
      pool = open(tenant);
    }
    return pool.getConnection();
  }

  Connection connectTimed(String tenant) throws SQLException {
    Timed one = timed.get(tenant);
    HikariDataSource pool = one == null ? null : one.pool();
    if (pool == null) {
      pool = openTimed(tenant);
    }
    return pool.getConnection();
  }

  Connection connectRegistered(String tenant) throws SQLException {
    HikariDataSource pool = registry.find(tenant);
    if (pool == null) {
      pool = new HikariDataSource();
      pool.setJdbcUrl("jdbc:postgresql:" + tenant);
      registry.addPool(tenant, pool);
    }
    return pool.getConnection();
  }

  Connection connectNamed(String tenant) throws SQLException {
    HikariDataSource pool = pools.get(tenant);
    if (pool == null) {
      pool = openNamed(tenant); // finding: EnginePerCall HIGH; no repair: built in a helper
    }
    return pool.getConnection();
  }

  Connection connectChecked(String tenant) throws SQLException {
    HikariDataSource pool = registry.find(tenant);
    if (pool == null) {
      pool = new HikariDataSource(); // finding: EnginePerCall HIGH; no repair: not from constants alone
      pool.setJdbcUrl("jdbc:postgresql:" + tenant);
      registry.check(pool);
    }
    return pool.getConnection();
  }
}
