// The statement that shuts an embedded database down closes all connections, but ends no pool's lease.
package shop.shutdown;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ShutDownByStatement {

  public void stop(String url) throws SQLException {
    DriverManager.getConnection(url).createStatement().execute("SHUTDOWN;");
  }

  public void stopOwn(String url) throws SQLException {
    Connection own = DriverManager.getConnection(url);
    own.createStatement().execute("SHUTDOWN COMPACT");
  }

  public void stopPooled(DataSource source) throws SQLException {
    source
        .getConnection() // finding: SessionOutsideTryWithResources MEDIUM
        .createStatement()
        .execute("SHUTDOWN");
  }

  public void compact(DataSource source) throws SQLException {
    source
        .getConnection() // finding: SessionOutsideTryWithResources HIGH
        .createStatement()
        .execute("CHECKPOINT");
  }
}
