// Whether a setting is enabled is answered alike when asked again, whatever the name begins with.
package shop.enabled;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class EnabledAskedTwice {
  /** What the user has set. */
  public interface Settings {
    boolean unitsEnabled();
  }

  public void store(Settings settings, Connection connection, String sql) throws SQLException {
    if (settings.unitsEnabled()) {
      connection.setAutoCommit(false);
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      if (settings.unitsEnabled()) {
        connection.commit(); // finding: CommitWithoutRollback LOW; no repair: not in or below the block
      }
    } catch (SQLException | RuntimeException | Error e) {
      if (settings.unitsEnabled()) {
        connection.rollback();
      }
      throw e;
    }
  }

  public void forgets(Settings settings, Connection connection, String sql) throws SQLException {
    if (settings.unitsEnabled()) {
      connection.setAutoCommit(false);
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
    if (settings.unitsEnabled()) {
      connection.commit(); // finding: CommitWithoutRollback HIGH; no repair: not in or below the block
    }
  }
}
