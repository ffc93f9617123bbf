// Made once, under a lock, in a volatile field.
package shop.engine;

import com.zaxxer.hikari.HikariDataSource;

public class DoubleChecked {
  private static volatile HikariDataSource pool;

  public static HikariDataSource get() {
    HikariDataSource result = pool;
    if (result == null) {
      synchronized (DoubleChecked.class) {
        result = pool;
        if (result == null) {
          result = new HikariDataSource();
          result.setJdbcUrl("jdbc:h2:mem:shop");
          pool = result;
        }
      }
    }
    return result;
  }
}
