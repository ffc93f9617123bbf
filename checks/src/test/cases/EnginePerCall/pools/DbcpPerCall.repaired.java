// DBCP, set up anew for each call.
package shop.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;

public class DbcpPerCall {
  private static final BasicDataSource POOL = createBasicDataSource();

  private static BasicDataSource createBasicDataSource() {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl("jdbc:h2:mem:shop");
    return pool;
  }

  public String product() throws SQLException {
    try (Connection conn = POOL.getConnection()) {
      return conn.getMetaData().getDatabaseProductName();
    }
  }
}
