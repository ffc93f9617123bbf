// A pool for each connection: the forerunners and the copies of DBCP 2, and others.
package shop.engine;

import com.jolbox.bonecp.BoneCP;
import com.jolbox.bonecp.BoneCPConfig;
import com.jolbox.bonecp.BoneCPDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.dbcp.BasicDataSource;
import org.postgresql.ds.PGPoolingDataSource;

public class PoolPerConnection {
  private BasicDataSource kept;

  private static final Map<String, BasicDataSource> POOL_BY_URL = new ConcurrentHashMap<>();

  private static BasicDataSource createBasicDataSource(String url) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    return pool;
  }

  public Connection dbcp(String url) throws SQLException {
    BasicDataSource pool = POOL_BY_URL.computeIfAbsent(url, key -> createBasicDataSource(key));
    return pool.getConnection();
  }

  private static final Map<String, org.apache.tomcat.dbcp.dbcp2.BasicDataSource> POOL_INSTANCES_BY_URL = new ConcurrentHashMap<>();

  private static org.apache.tomcat.dbcp.dbcp2.BasicDataSource createNewBasicDataSource(String url) {
    org.apache.tomcat.dbcp.dbcp2.BasicDataSource pool =
        new org.apache.tomcat.dbcp.dbcp2.BasicDataSource();
    pool.setUrl(url);
    return pool;
  }

  public Connection tomcat(String url) throws SQLException {
    org.apache.tomcat.dbcp.dbcp2.BasicDataSource pool = POOL_INSTANCES_BY_URL.computeIfAbsent(url, name -> createNewBasicDataSource(name));
    return pool.getConnection();
  }

  public Connection bone(BoneCPConfig config) throws SQLException {
    return new BoneCP(config).getConnection();
  }

  private static final Map<String, BoneCPDataSource> POOL_INSTANCES_BY_URL2 = new ConcurrentHashMap<>();

  private static BoneCPDataSource createBoneCPDataSource(String url) {
    BoneCPDataSource pool = new BoneCPDataSource();
    pool.setJdbcUrl(url);
    return pool;
  }

  public Connection boneSource(String url) throws SQLException {
    BoneCPDataSource pool = POOL_INSTANCES_BY_URL2.computeIfAbsent(url, name2 -> createBoneCPDataSource(name2));
    return pool.getConnection();
  }

  private static final Map<String, PGPoolingDataSource> POOL_BY_SERVER = new ConcurrentHashMap<>();

  private static PGPoolingDataSource createPGPoolingDataSource(String server) {
    PGPoolingDataSource pool = new PGPoolingDataSource();
    pool.setServerName(server);
    return pool;
  }

  public Connection postgres(String server) throws SQLException {
    PGPoolingDataSource pool = POOL_BY_SERVER.computeIfAbsent(server, name3 -> createPGPoolingDataSource(name3));
    return pool.getConnection();
  }

  public synchronized Connection kept(String url) throws SQLException {
    if (kept == null) {
      kept = new BasicDataSource();
      kept.setUrl(url);
    }
    return kept.getConnection();
  }
}
