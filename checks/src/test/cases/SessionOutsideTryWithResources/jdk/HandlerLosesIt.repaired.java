// The handler translates the failure and forgets the connection.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class HandlerLosesIt {
  private final DataSource dataSource;

  public HandlerLosesIt(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void archive() {
    try (Connection conn = dataSource.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("insert into archive select * from orders where done = 1");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot archive", e);
    }
  }
}
