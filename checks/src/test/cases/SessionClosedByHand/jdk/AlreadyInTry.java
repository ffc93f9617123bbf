// Try-with-resources, with the resource declared before it or in it.
package shop.byhand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class AlreadyInTry {
  private final DataSource dataSource;

  public AlreadyInTry(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection();
        PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    }
  }

  public void touchAll() throws SQLException {
    Connection conn = dataSource.getConnection();
    try (conn;
        PreparedStatement update = conn.prepareStatement("update a set seen = 1")) {
      update.executeUpdate();
    }
  }
}
