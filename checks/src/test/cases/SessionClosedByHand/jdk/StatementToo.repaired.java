// The connection and its statement are closed by hand: told once, mended together.
package shop.byhand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class StatementToo {
  private final DataSource dataSource;

  public StatementToo(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?")) {
        update.setLong(1, id);
        update.executeUpdate();
      }
    }
  }
}
