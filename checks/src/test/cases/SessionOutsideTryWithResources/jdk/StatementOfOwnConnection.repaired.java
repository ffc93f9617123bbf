// Trap 34: a statement whose own connection is closed here; some pools leave it open.
package shop.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class StatementOfOwnConnection {
  private final DataSource dataSource;

  public StatementOfOwnConnection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int count() throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        ResultSet result = statement.executeQuery("select count(*) from orders");
        return result.next() ? result.getInt(1) : 0;
      }
    }
  }
}
