// A lambda that opens and never closes.
package shop.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

public class OpenedInLambda {
  public static Supplier<String> product(DataSource dataSource) {
    return () -> {
      try (Connection conn = dataSource.getConnection()) {
        return conn.getMetaData().getDatabaseProductName();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
