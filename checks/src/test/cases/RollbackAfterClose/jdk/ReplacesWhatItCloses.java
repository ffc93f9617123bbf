// A helper puts a new connection in the place of the one that it closes: what it gives is open.
package shop.late;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class ReplacesWhatItCloses {
  private Connection conn;

  protected Connection getConnection() throws SQLException {
    if (conn == null || !conn.isValid(100)) {
      if (conn != null) {
        conn.close();
      }
      conn = createConnection();
    }
    return conn;
  }

  protected Connection createConnection() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:catalog");
  }

  private void dropDatabase(String name) throws SQLException {
    try (PreparedStatement drop = getConnection().prepareStatement("delete from bases where n = ?")) {
      drop.setString(1, name);
      drop.executeUpdate();
    }
  }

  public void dropAll(List<String> names) throws SQLException {
    Connection connection = null;
    try {
      connection = getConnection();
      connection.setAutoCommit(false);
      for (String name : names) {
        dropDatabase(name);
      }
      connection.commit();
    } catch (SQLException e) {
      if (connection != null) {
        connection.rollback();
      }
      throw e;
    }
  }
}
