// Java 17: swallowed in an arm of a switch.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class SwitchArm {
  enum Action {
    ADD,
    NONE
  }

  public int run(Connection conn, Action action) {
    return switch (action) {
      case ADD -> {
        int n = 0;
        try (Statement statement = conn.createStatement()) {
          n = statement.executeUpdate("insert into t(x) values (1)");
        } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
          System.err.println(e);
        }
        yield n;
      }
      case NONE -> 0;
    };
  }
}
