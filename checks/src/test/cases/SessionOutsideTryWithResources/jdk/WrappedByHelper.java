// A helper that may be overridden wraps the connection; who has the wrapper closes it.
package shop.wrapped;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class WrappedByHelper {
  static class Updater implements AutoCloseable {
    private final Connection connection;

    Updater(Connection connection) {
      this.connection = connection;
    }

    void update() throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute("update schema");
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static final class Database {
    private final Connection connection;

    Database(Connection connection) {
      this.connection = connection;
    }

    Connection connection() {
      return connection;
    }
  }

  private final DataSource source;
  private String schema;

  WrappedByHelper(DataSource source) {
    this.source = source;
  }

  protected Updater updater(Connection connection) throws SQLException {
    Updater updater = new Updater(database(connection).connection());
    if (schema != null) {
      updater.update();
    }
    return updater;
  }

  protected Database database(Connection connection) throws SQLException {
    Database database;
    if (connection == null) {
      database = new Database(null);
    } else {
      database = new Database(connection);
    }
    return database;
  }

  void run() throws SQLException {
    Updater updater = null;
    try {
      Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on to other code
      updater = updater(connection);
      updater.update();
    } finally {
      if (updater != null) {
        updater.close();
      }
    }
  }
}
