// Trap 26: a factory whose connection is lost if preparing it fails.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class GapBeforeReturn {
  private final DataSource dataSource;

  public GapBeforeReturn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Connection openSerializable() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW
    conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    return conn;
  }
}
