// Trap 56: the configuration of a pool is no pool.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;

public class ConfigOnly {
  public HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return config;
  }
}
