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
    Connection conn = dataSource.getConnection();
    try {
      conn.setTransactionIsolation(level);
    } catch (Throwable t) {
      try {
        conn.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return conn;
  }

  public Connection inSchema() throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setSchema(schema);
    } catch (Throwable t) {
      try {
        conn.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return conn;
  }

  public Connection chosen(String url, Properties settings) throws SQLException {
    Connection conn = DriverManager.getConnection(url);
    try {
      if ("SERIALIZABLE".equals(settings.getProperty("isolation"))) {
        conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      }
    } catch (Throwable t) {
      try {
        conn.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return conn;
  }

  public Connection fixed() throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      if (conn != null) {
        conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      }
    } catch (Throwable t) {
      if (conn != null) {
        try {
          conn.close();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
    return conn;
  }

  public Connection harmless(boolean writes) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setAutoCommit(!writes);
    } catch (Throwable t) {
      try {
        conn.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
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
