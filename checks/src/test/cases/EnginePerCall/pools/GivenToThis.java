// Built for the constructor that keeps it: as much a part of the object as what that is given.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

public class GivenToThis {
  private final HikariDataSource pool;

  public GivenToThis(HikariConfig config) {
    this(new HikariDataSource(config));
  }

  public GivenToThis(HikariDataSource pool) {
    this.pool = pool;
  }

  static class Named extends GivenToThis {
    Named() {
      super(new HikariDataSource());
    }
  }
}
