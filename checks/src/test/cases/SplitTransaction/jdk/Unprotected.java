// Without a rollback, too: then each rule says what is its own.
package shop.split;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class Unprotected {
  private final DataSource dataSource;

  public Unprotected(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void run(long id) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try (PreparedStatement order = conn.prepareStatement("insert into orders values (?)")) {
        order.setLong(1, id);
        order.executeUpdate();
      }
      conn.commit(); // finding: SplitTransaction MEDIUM, CommitWithoutRollback MEDIUM
      try (PreparedStatement line = conn.prepareStatement("insert into line values (?)")) {
        line.setLong(1, id);
        line.executeUpdate();
      }
      conn.commit();
    }
  }
}
