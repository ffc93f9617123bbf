// Trap 30: a closer whose body is not here, named for what it does.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class UnseenCloser {
  private final DataSource dataSource;

  private Closer closer;

  public UnseenCloser(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void setCloser(Closer closer) {
    this.closer = closer;
  }

  public void purge() throws SQLException {
    Connection conn = dataSource.getConnection();
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from basket");
    } finally {
      closer.closeConnection(conn);
    }
  }

  interface Closer {
    void closeConnection(Connection conn);
  }
}
