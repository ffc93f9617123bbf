// What may stay open is another rule's.
package shop.byhand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class NotOnEveryPath {
  private final DataSource dataSource;

  public NotOnEveryPath(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch(long id) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    try (PreparedStatement update = conn.prepareStatement("update a set seen = 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    }
    conn.close();
  }
}
