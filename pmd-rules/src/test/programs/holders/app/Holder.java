package app;

import java.sql.Connection;

/** Has a session at hand for others. */
class Holder {
  private Connection connection;

  void setConnection(Connection connection) {
    this.connection = connection;
  }

  Connection getConnection() {
    return connection;
  }

  void end() throws java.sql.SQLException {
    connection.commit();
    connection.close();
  }
}
