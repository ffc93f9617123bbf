// Handed to somebody who deals with it.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

public class PassedOn {
  private final Consumer<SQLException> failures;
  private SQLException last;

  public PassedOn(Consumer<SQLException> failures) {
    this.failures = failures;
  }

  public void run(Connection conn, String update) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate(update);
    } catch (SQLException e) {
      failures.accept(e);
    }
  }

  public void remember(Connection conn, String update) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate(update);
    } catch (SQLException e) {
      last = e;
    }
  }

  public SQLException last() {
    return last;
  }
}
