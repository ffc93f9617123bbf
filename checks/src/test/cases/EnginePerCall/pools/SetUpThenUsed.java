// A pool that is set up by constants once it is built, one that throws among them; the settings go along.
package shop.engine;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariDataSource;
import java.beans.PropertyVetoException;
import java.sql.Connection;
import java.sql.SQLException;

public class SetUpThenUsed {
  private static final String URL = "jdbc:h2:mem:shop";

  public int count() throws SQLException {
    HikariDataSource pool = new HikariDataSource(); // finding: EnginePerCall HIGH
    // where it is
    pool.setJdbcUrl(URL);
    pool.setMaximumPoolSize(2 * 4); // small
    try (Connection conn = pool.getConnection()) {
      return conn.getNetworkTimeout();
    } finally {
      pool.close();
    }
  }

  public int other() throws SQLException, PropertyVetoException {
    ComboPooledDataSource pool = new ComboPooledDataSource(); // finding: EnginePerCall HIGH
    pool.setDriverClass("org.h2.Driver");
    pool.setJdbcUrl(URL);
    try (Connection conn = pool.getConnection()) {
      return conn.getNetworkTimeout();
    }
  }

  public int late(int size) throws SQLException {
    try (HikariDataSource pool = new HikariDataSource()) { // finding: EnginePerCall MEDIUM; no repair: configured after it is built
      pool.setJdbcUrl(URL);
      System.out.println(size);
      pool.setMaximumPoolSize(size);
      try (Connection conn = pool.getConnection()) {
        return conn.getNetworkTimeout();
      }
    }
  }
}
