// A setting that comes from elsewhere may be refused, and the connection is lost on the way out.
package shop.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

public class RefusedBeforeReturn {
  private final DataSource dataSource;
  private final String schema;

  public RefusedBeforeReturn(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    this.schema = schema;
  }

  public Connection withLevel(int level) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources MEDIUM
    conn.setTransactionIsolation(level);
    return conn;
  }

  public Connection inSchema() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources MEDIUM
    conn.setSchema(schema);
    return conn;
  }

  public Connection chosen(String url, Properties settings) throws SQLException {
    Connection conn = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources MEDIUM
    if ("SERIALIZABLE".equals(settings.getProperty("isolation"))) {
      conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }
    return conn;
  }

  public Connection fixed() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW
    if (conn != null) {
      conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }
    return conn;
  }

  public Connection harmless(boolean writes) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW
    conn.setAutoCommit(!writes);
    return conn;
  }

  public Connection guarded(int level) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setTransactionIsolation(level);
    } catch (SQLException | RuntimeException e) {
      conn.close();
      throw e;
    }
    return conn;
  }
}
