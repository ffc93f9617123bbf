// A handler that only wraps the failure leaves the transaction open.
package shop.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class HandlerTranslatesOnly {
  private final Connection connection;

  public HandlerTranslatesOnly(Connection connection) {
    this.connection = connection;
  }

  public void rename(long id, String name) {
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement update =
          connection.prepareStatement("update customer set name = ? where id = ?")) {
        update.setString(1, name);
        update.setLong(2, id);
        update.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      try {
        connection.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw new DaoException("cannot rename customer " + id, e);
    }
  }

  static class DaoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DaoException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
