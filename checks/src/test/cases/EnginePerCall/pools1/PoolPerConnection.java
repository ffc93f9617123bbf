// A pool for each connection: the forerunners and the copies of DBCP 2, and others.
package shop.engine;

import com.jolbox.bonecp.BoneCP;
import com.jolbox.bonecp.BoneCPConfig;
import com.jolbox.bonecp.BoneCPDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp.BasicDataSource;
import org.postgresql.ds.PGPoolingDataSource;

public class PoolPerConnection {
  private BasicDataSource kept;

  public Connection dbcp(String url) throws SQLException {
    BasicDataSource pool = new BasicDataSource(); // finding: EnginePerCall MEDIUM
    pool.setUrl(url);
    return pool.getConnection();
  }

  public Connection tomcat(String url) throws SQLException {
    org.apache.tomcat.dbcp.dbcp2.BasicDataSource pool =
        new org.apache.tomcat.dbcp.dbcp2.BasicDataSource(); // finding: EnginePerCall MEDIUM
    pool.setUrl(url);
    return pool.getConnection();
  }

  public Connection bone(BoneCPConfig config) throws SQLException {
    return new BoneCP(config).getConnection(); // finding: EnginePerCall HIGH; no repair: built from
  }

  public Connection boneSource(String url) throws SQLException {
    BoneCPDataSource pool = new BoneCPDataSource(); // finding: EnginePerCall HIGH
    pool.setJdbcUrl(url);
    return pool.getConnection();
  }

  public Connection postgres(String server) throws SQLException {
    PGPoolingDataSource pool = new PGPoolingDataSource(); // finding: EnginePerCall MEDIUM
    pool.setServerName(server);
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
