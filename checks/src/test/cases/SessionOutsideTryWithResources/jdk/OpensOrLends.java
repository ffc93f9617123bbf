// A helper gives what its object holds, or opens one: who calls it cannot tell, and closes neither.
package shop.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import javax.sql.XAConnection;

public class OpensOrLends {
  private Object held;
  private Connection own;
  private DataSource pool;

  private Connection connection() throws SQLException {
    if (held instanceof Connection) {
      return (Connection) held;
    }
    return held == null ? null : ((XAConnection) held).getConnection();
  }

  public void commit() throws SQLException {
    Connection conn = connection();
    if (conn != null && !conn.getAutoCommit()) {
      conn.commit();
    }
  }

  private Connection ownOrPooled() throws SQLException {
    if (own != null) {
      return own;
    }
    return pool.getConnection();
  }

  public void run(String sql) throws SQLException {
    Connection conn = ownOrPooled();
    try (Statement statement = conn.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection givenOrPooled(Connection given) throws SQLException {
    if (given != null) {
      return given;
    }
    return pool.getConnection();
  }

  public void runOn(Connection given, String sql) throws SQLException {
    Connection conn = givenOrPooled(given); // finding: SessionOutsideTryWithResources HIGH; no repair: it is closed under a condition
    try (Statement statement = conn.createStatement()) {
      statement.execute(sql);
    }
    if (given == null) {
      conn.close();
    }
  }
}
