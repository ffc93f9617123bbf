// Closed by hand in a finalizer that nothing can skip.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class FinallyDirectly {
  private final DataSource dataSource;

  public FinallyDirectly(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      PreparedStatement update = conn.prepareStatement("update orders set n = n + 1 where id = ?");
      try {
        update.setLong(1, order);
        update.executeUpdate();
      } finally {
        update.close();
      }
    } finally {
      conn.close();
    }
  }
}
