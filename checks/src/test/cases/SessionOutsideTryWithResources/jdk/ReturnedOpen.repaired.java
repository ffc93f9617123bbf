// What is opened for the caller is closed if the caller never gets it.
package shop.leak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

public class ReturnedOpen {
  public Connection connect(String url) {
    final Connection connection;
    try {
      connection = DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot connect", e);
    }
    return connection;
  }

  public Connection transaction(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try {
      connection.setAutoCommit(false);
    } catch (Throwable t) {
      try {
        connection.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return connection;
  }

  public Connection filled(String url, int rows) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try {
      try (PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
        for (int i = 0; i < rows; i++) {
          insert.setInt(1, i);
          insert.executeUpdate();
        }
      }
    } catch (Throwable t) {
      try {
        connection.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    return connection;
  }

  public ResultSet query(Connection connection, long id) throws SQLException {
    // The statement goes with its rows.
    PreparedStatement select = connection.prepareStatement("select * from t where id = ?");
    try {
      select.setLong(1, id);
      return select.executeQuery();
    } catch (Throwable t) {
      try {
        select.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  public Connection kept(String url, List<Connection> all) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    connection.setReadOnly(true);
    all.add(connection);
    connection.setAutoCommit(false);
    return connection;
  }
}
