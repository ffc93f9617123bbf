// The statement that shuts an embedded database down closes all connections, its own included.
package shop.shutdown;

import java.sql.SQLException;
import javax.sql.DataSource;

public class ShutDownByStatement {

  public void stop(DataSource source) throws SQLException {
    source.getConnection().createStatement().execute("SHUTDOWN;");
  }

  public void compact(DataSource source) throws SQLException {
    source
        .getConnection() // finding: SessionOutsideTryWithResources HIGH
        .createStatement()
        .execute("CHECKPOINT");
  }
}
