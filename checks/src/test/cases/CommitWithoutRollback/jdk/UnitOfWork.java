// Trap 14: a wrapper whose begin, commit and rollback are methods of their own.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;

public class UnitOfWork {
  private final Connection connection;

  public UnitOfWork(Connection connection) {
    this.connection = connection;
  }

  public void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  public void rollback() throws SQLException {
    connection.rollback();
  }

  public Connection connection() {
    return connection;
  }
}
