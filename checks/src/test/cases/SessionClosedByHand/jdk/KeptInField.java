// A field is closed by its owner.
package shop.byhand;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class KeptInField {
  private final DataSource dataSource;

  public KeptInField(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private Connection conn;

  public void start() throws SQLException {
    conn = dataSource.getConnection();
  }

  public void stop() throws SQLException {
    conn.close();
  }
}
