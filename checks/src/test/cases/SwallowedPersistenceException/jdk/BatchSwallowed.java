// A batch whose failure is dropped inside a lambda.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class BatchSwallowed {
  public Runnable job(Connection conn, List<String> updates) {
    return () -> {
      try (Statement statement = conn.createStatement()) {
        for (String update : updates) {
          statement.addBatch(update);
        }
        statement.executeBatch();
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
        System.err.println("batch: " + e.getMessage());
      }
    };
  }
}
