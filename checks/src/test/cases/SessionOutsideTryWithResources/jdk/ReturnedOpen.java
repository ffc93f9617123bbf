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
    Connection connection = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources LOW
    connection.setAutoCommit(false);
    return connection;
  }

  public Connection filled(String url, int rows) throws SQLException {
    Connection connection = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources HIGH
    try (PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
      for (int i = 0; i < rows; i++) {
        insert.setInt(1, i);
        insert.executeUpdate();
      }
    }
    return connection;
  }

  public ResultSet query(Connection connection, long id) throws SQLException {
    // The statement goes with its rows.
    PreparedStatement select = connection.prepareStatement("select * from t where id = ?"); // finding: SessionOutsideTryWithResources HIGH
    select.setLong(1, id);
    return select.executeQuery();
  }

  public Connection kept(String url, List<Connection> all) throws SQLException {
    Connection connection = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    connection.setReadOnly(true);
    all.add(connection);
    connection.setAutoCommit(false);
    return connection;
  }
}
