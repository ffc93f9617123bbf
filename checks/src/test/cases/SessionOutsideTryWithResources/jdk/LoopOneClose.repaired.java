// Trap 35: opened in each round, closed once after the loop.
package shop.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

public class LoopOneClose {
  private final DataSource dataSource;

  public LoopOneClose(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void runAll(List<String> scripts) throws SQLException {
    for (String script : scripts) {
      try (Connection c = dataSource.getConnection()) {
        try (Statement statement = c.createStatement()) {
          statement.execute(script);
        }
      }
    }
  }
}
