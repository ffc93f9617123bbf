// Who gives it away does not close it.
package shop.byhand;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class GivenAway {
  private final DataSource dataSource;

  public GivenAway(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Connection open() throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setReadOnly(true);
      return conn;
    } catch (SQLException e) {
      conn.close();
      throw e;
    }
  }
}
