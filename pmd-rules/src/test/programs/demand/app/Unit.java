package app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public final class Unit implements AutoCloseable {
  private final Connection connection;

  Unit(Connection connection) {
    this.connection = connection;
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
