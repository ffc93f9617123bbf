// What a subclass may do before the next attempt is not known: it may close the connection in the field.
package shop.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public abstract class FieldFreedByHook {
  private final DataSource dataSource;
  protected Connection connection;

  protected FieldFreedByHook(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  protected abstract void failed(SQLException e);

  protected void retrying() {}

  public void lock() throws InterruptedException {
    while (true) {
      try {
        connection = dataSource.getConnection();
        try (PreparedStatement statement = connection.prepareStatement("lock table orders")) {
          statement.execute();
        }
        break;
      } catch (SQLException e) {
        failed(e);
      }
      Thread.sleep(100);
    }
  }

  public void lockSoon() throws InterruptedException {
    while (true) {
      try {
        connection = dataSource.getConnection();
        try (PreparedStatement statement = connection.prepareStatement("lock table orders")) {
          statement.execute();
        }
        break;
      } catch (SQLException e) {
        System.err.println("no lock yet: " + e);
      }
      retrying();
    }
  }

  public void unlock() throws SQLException {
    connection.close();
  }
}
