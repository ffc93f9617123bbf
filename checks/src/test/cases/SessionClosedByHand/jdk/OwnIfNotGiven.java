// Trap 37: opened, and so closed, only where none was given.
package shop.byhand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OwnIfNotGiven {
  private final DataSource dataSource;

  public OwnIfNotGiven(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(Connection given, long id) throws SQLException {
    Connection conn = given;
    boolean own = conn == null;
    if (own) {
      conn = dataSource.getConnection();
    }
    try (PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    } finally {
      if (own) {
        conn.close();
      }
    }
  }
}
