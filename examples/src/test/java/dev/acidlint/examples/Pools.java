package dev.acidlint.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Real pools, small and impatient. */
final class Pools {

  private Pools() {}

  /** Rolls back what is unfinished when a connection comes back. */
  static HikariDataSource hikari(Database database, int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.source());
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(250);
    return new HikariDataSource(config);
  }

  /** Hands a connection on to the next borrower with whatever is unfinished on it. */
  static org.apache.tomcat.jdbc.pool.DataSource tomcat(Database database, int size) {
    org.apache.tomcat.jdbc.pool.DataSource pool = new org.apache.tomcat.jdbc.pool.DataSource();
    pool.setUrl(database.url());
    pool.setDriverClassName("org.h2.Driver");
    pool.setMaxActive(size);
    pool.setMaxIdle(size);
    pool.setInitialSize(0);
    pool.setMinIdle(0);
    pool.setMaxWait(250);
    return pool;
  }
}
