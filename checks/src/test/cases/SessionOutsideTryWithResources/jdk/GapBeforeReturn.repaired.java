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
    Connection conn = dataSource.getConnection();
    try {
      conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    } catch (Throwable t) {
      try {
        conn.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return conn;
  }
}
