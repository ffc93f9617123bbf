// Opened for the caller; an Error alone could lose it in between.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class HandedOnByReturn {
  private final DataSource dataSource;

  public HandedOnByReturn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Connection open() throws SQLException {
    return dataSource.getConnection();
  }

  public Connection openReadOnly() throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setReadOnly(true);
      return conn;
    } catch (SQLException | RuntimeException e) {
      conn.close();
      throw e;
    }
  }
}
