// Trap 27: an owner that begins when it is made, and ends the transaction when it is closed.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OwnerClosesLater implements AutoCloseable {
  private final Connection connection;
  private boolean completed;

  public OwnerClosesLater(DataSource dataSource) throws SQLException {
    this.connection = dataSource.getConnection();
    this.connection.setAutoCommit(false);
  }

  public Connection connection() {
    return connection;
  }

  public void complete() throws SQLException {
    connection.commit();
    completed = true;
  }

  @Override
  public void close() throws SQLException {
    try {
      if (!completed) {
        connection.rollback();
      }
    } finally {
      connection.close();
    }
  }
}
