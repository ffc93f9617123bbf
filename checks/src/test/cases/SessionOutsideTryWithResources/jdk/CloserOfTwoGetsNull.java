// A helper that closes two things is given null for one: it cannot fail to close that.
package shop.two;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CloserOfTwoGetsNull {
  private final DataSource source;
  private final Runnable cleanup;

  public CloserOfTwoGetsNull(DataSource source, Runnable cleanup) {
    this.source = source;
    this.cleanup = cleanup;
  }

  public void drops() throws Exception {
    Connection connection = null;
    try {
      connection = source.getConnection(); // finding: SessionOutsideTryWithResources LOW
      connection.createStatement().close();
    } catch (SQLException e) {
      throw new Exception("nothing was dropped", e);
    } finally {
      cleanup.run();
      try {
        closeBoth(null, connection);
      } catch (SQLException e) {
        e.printStackTrace();
      }
    }
  }

  public void nothingElse() throws SQLException {
    Connection connection = source.getConnection();
    try {
      cleanup.run();
    } finally {
      closeBoth(null, connection);
    }
  }

  public void both(String sql) throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources LOW
    Statement statement = null;
    try {
      statement = connection.createStatement();
      statement.execute(sql);
    } finally {
      closeBoth(statement, connection);
    }
  }

  private static void closeBoth(Statement statement, Connection connection) throws SQLException {
    if (statement != null) {
      statement.close();
    }
    if (connection != null) {
      connection.close();
    }
  }
}
