// Nothing is done yet in the transaction when the connection goes back: a helper that closes is no work.
package shop.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class HelperOnlyCloses {
  private final DataSource source;

  public HelperOnlyCloses(DataSource source) {
    this.source = source;
  }

  private static void close(Connection connection) {
    try {
      if (connection != null && !connection.isClosed()) {
        connection.close();
      }
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  private static void close(PreparedStatement statement) {
    try {
      if (statement != null && !statement.isClosed()) {
        statement.close();
      }
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  private static void close(ResultSet rows) {
    try {
      if (rows != null && !rows.isClosed()) {
        rows.close();
      }
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  private static void close(ResultSet rows, PreparedStatement statement, Connection connection) {
    close(rows);
    close(statement);
    close(connection);
  }

  private Connection connection() throws SQLException {
    Connection connection = null;
    while (true) {
      try {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
      } catch (SQLException e) {
        close(connection);
        if (!"08001".equals(e.getSQLState())) {
          throw e;
        }
      }
    }
  }

  public void store(long id) throws SQLException {
    Connection connection = null;
    PreparedStatement update = null;
    ResultSet rows = null;
    try {
      connection = connection();
      update = connection.prepareStatement("select state from orders where id = ? for update");
      rows = update.executeQuery();
      if (!rows.next()) {
        throw new IllegalStateException("no order " + id);
      }
      rows.updateString(1, "paid");
      rows.updateRow();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      if (connection != null) {
        connection.rollback();
      }
      throw e;
    } finally {
      close(rows, update, connection);
    }
  }
}
