// A failure that is made of the first one and thrown behind it keeps what fails in between.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class ThrownWhenDone {

  public static final class OrderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OrderException(SQLException cause) {
      super(cause);
    }
  }

  public void store(Connection connection) {
    try {
      write(connection, "insert into orders values (1)");
    } catch (Exception e) {
      RuntimeException failure;
      if (e instanceof SQLException sql) {
        failure = new OrderException(sql);
      } else {
        failure = new IllegalStateException(e);
      }
      try {
        write(connection, "insert into failures values (1)");
      } catch (SQLException second) { // finding: SwallowedPersistenceException LOW
        System.err.println("not noted: " + second);
      }
      throw failure;
    }
  }

  private static void write(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
