package app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps a statement and closes it. */
class Bound {
  private final PreparedStatement statement;
  private final Connection connection;

  Bound(PreparedStatement statement, Connection connection) {
    this.statement = statement;
    this.connection = connection;
  }

  boolean isOf(Connection other) {
    return connection.equals(other);
  }

  void close() throws SQLException {
    statement.close();
  }
}
