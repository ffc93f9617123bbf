// Trap 16: no begin is in sight, auto-commit may be on; advice at most.
package shop.counters;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CommitWithoutVisibleBegin {
  private final DataSource dataSource;

  CommitWithoutVisibleBegin(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void increment(String counter) throws SQLException {
    try (Connection c = dataSource.getConnection();
        Statement statement = c.createStatement()) {
      statement.executeUpdate("update counter set n = n + 1 where name = '" + counter + "'");
      c.commit(); // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
    }
  }
}
