// Whoever closes it where preparing it fails has to catch what preparing it throws.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class MissedByHandlerBeforeReturn {
  interface Preparer {
    void prepare(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;
  private final Preparer preparer;

  public MissedByHandlerBeforeReturn(DataSource dataSource, Preparer preparer) {
    this.dataSource = dataSource;
    this.preparer = preparer;
  }

  public Connection unchecked() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: handed on
    try {
      preparer.prepare(conn);
      return conn;
    } catch (RuntimeException e) {
      conn.close();
      throw e;
    }
  }

  public Connection checked() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    try {
      preparer.prepare(conn);
      return conn;
    } catch (SQLException e) {
      conn.close();
      throw e;
    }
  }

  public Connection unguarded() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW
    preparer.prepare(conn);
    return conn;
  }
}
