// DBCP, set up anew for each call.
package shop.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;

public class DbcpPerCall {
  public String product() throws SQLException {
    try (BasicDataSource pool = new BasicDataSource()) { // finding: EnginePerCall MEDIUM
      pool.setUrl("jdbc:h2:mem:shop");
      try (Connection conn = pool.getConnection()) {
        return conn.getMetaData().getDatabaseProductName();
      }
    }
  }
}
