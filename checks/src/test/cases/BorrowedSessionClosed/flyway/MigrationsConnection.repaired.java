// The connection of a migration is Flyway's, which notes on it what was migrated.
package shop.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class MigrationsConnection extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update period set iso = upper(iso)");
    }
  }

  void closes(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update period set iso = upper(iso)");
    }
  }

  void uses(Context context) throws SQLException {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.executeUpdate("update period set iso = upper(iso)");
    }
  }

  // One that is not run in a transaction may begin its own.
  void inSteps(Context context) throws SQLException {
    Connection connection = context.getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement("update period set iso = ? where id = ?")) {
      statement.setString(1, "2024");
      statement.setLong(2, 1);
      statement.executeUpdate();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  void afterEach(Event event, org.flywaydb.core.api.callback.Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("refresh materialized view " + event.getId());
    }
  }
}
