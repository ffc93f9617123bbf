// Lombok's @Cleanup closes the pool at the end of the block: no leak, but a start on every call.
package shop.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import lombok.Cleanup;

public class CleanedUpPool {

  public boolean valid(HikariConfig config) throws SQLException {
    @Cleanup HikariDataSource pool = new HikariDataSource(config); // finding: EnginePerCall MEDIUM; no repair: differ from call to call
    @Cleanup Connection connection = pool.getConnection();
    return connection.isValid(1);
  }
}
