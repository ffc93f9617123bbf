// A pool that is set up by constants once it is built, one that throws among them; the settings go along.
package shop.engine;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariDataSource;
import java.beans.PropertyVetoException;
import java.sql.Connection;
import java.sql.SQLException;

public class SetUpThenUsed {
  private static final String URL = "jdbc:h2:mem:shop";

  private static final HikariDataSource POOL = createHikariDataSource();

  private static HikariDataSource createHikariDataSource() {
    HikariDataSource pool = new HikariDataSource();
    // where it is
    pool.setJdbcUrl(URL);
    pool.setMaximumPoolSize(2 * 4); // small
    return pool;
  }

  public int count() throws SQLException {
    try (Connection conn = POOL.getConnection()) {
      return conn.getNetworkTimeout();
    }
  }

  private static final ComboPooledDataSource COMBO_POOLED_DATA_SOURCE = createComboPooledDataSource();

  private static ComboPooledDataSource createComboPooledDataSource() {
    try {
      ComboPooledDataSource pool = new ComboPooledDataSource();
      pool.setDriverClass("org.h2.Driver");
      pool.setJdbcUrl(URL);
      return pool;
    } catch (PropertyVetoException e) {
      throw new IllegalStateException(e);
    }
  }

  public int other() throws SQLException, PropertyVetoException {
    try (Connection conn = COMBO_POOLED_DATA_SOURCE.getConnection()) {
      return conn.getNetworkTimeout();
    }
  }

  public int late(int size) throws SQLException {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(URL);
      System.out.println(size);
      pool.setMaximumPoolSize(size);
      try (Connection conn = pool.getConnection()) {
        return conn.getNetworkTimeout();
      }
    }
  }
}
