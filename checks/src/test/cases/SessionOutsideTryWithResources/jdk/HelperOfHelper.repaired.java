// A helper opens by another one of several; both may be overridden, and whoever calls owns it.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class HelperOfHelper {
  public static class Statements {
    public PreparedStatement emptying(Connection conn) throws SQLException {
      return emptying(conn, "orders");
    }

    public PreparedStatement emptying(Connection conn, String table) throws SQLException {
      return conn.prepareStatement("delete from " + table);
    }
  }

  public static class Connections {
    private final DataSource dataSource;
    private Connection shared;

    public Connections(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    public Connection open() throws SQLException {
      return open(30);
    }

    public Connection open(int seconds) throws SQLException {
      dataSource.setLoginTimeout(seconds);
      return dataSource.getConnection();
    }

    public Connection current() throws SQLException {
      if (shared != null) {
        return shared;
      }
      return open(30);
    }

    public Connection kept() throws SQLException {
      if (shared == null) {
        shared = open(30);
      }
      return shared;
    }
  }

  private final Statements statements = new Statements();
  private final Connections connections;

  public HelperOfHelper(Connections connections) {
    this.connections = connections;
  }

  public int empty(Connection conn) throws SQLException {
    try (PreparedStatement statement = statements.emptying(conn)) {
      return statement.executeUpdate();
    }
  }

  public boolean isReadOnly() throws SQLException {
    try (Connection conn = connections.open()) {
      return conn.isReadOnly();
    }
  }

  public int emptyAndClose(Connection conn) throws SQLException {
    try (PreparedStatement statement = statements.emptying(conn)) {
      return statement.executeUpdate();
    }
  }

  public boolean isReadOnlyNow() throws SQLException {
    Connection conn = connections.current();
    return conn.isReadOnly();
  }

  public boolean isReadOnlyKept() throws SQLException {
    Connection conn = connections.kept();
    return conn.isReadOnly();
  }
}
