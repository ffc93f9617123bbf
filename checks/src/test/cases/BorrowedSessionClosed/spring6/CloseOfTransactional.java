// Trap 29: the connection of Spring's transaction is closed by hand instead of released.
package shop.borrowed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

public class CloseOfTransactional {
  private final DataSource dataSource;

  public CloseOfTransactional(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void rename(long id, String name) throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (PreparedStatement update = conn.prepareStatement("update a set name = ? where id = ?")) {
      update.setString(1, name);
      update.setLong(2, id);
      update.executeUpdate();
    } finally {
      conn.close(); // finding: BorrowedSessionClosed HIGH
    }
  }
}
