// Helpers open and close what is in a field: whoever calls both owes the close, whatever fails.
package shop.fields;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class OpenedByHelper {
  static class EachCallForItself {
    private final DataSource dataSource;
    private Connection conn;
    private Statement statement;

    EachCallForItself(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    void delete(String sql) throws SQLException {
      open(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: kept in a field
      statement.executeUpdate(sql);
      close();
    }

    int count(String sql) throws SQLException {
      open(); // finding: SessionOutsideTryWithResources LOW; no repair: kept in a field
      try {
        ResultSet rows = statement.executeQuery(sql);
        return rows.next() ? rows.getInt(1) : 0;
      } finally {
        close();
      }
    }

    void openOnly() throws SQLException {
      open();
      statement.setQueryTimeout(5);
    }

    private void open() throws SQLException {
      conn = dataSource.getConnection();
      statement = conn.createStatement();
    }

    private void close() throws SQLException {
      if (statement != null) {
        statement.close();
      }
      if (conn != null) {
        conn.close();
      }
    }
  }

  static class ClosedLaterToo {
    private final DataSource dataSource;
    private Connection conn;

    ClosedLaterToo(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    void delete(String sql) throws SQLException {
      open();
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(sql);
      }
      close();
    }

    void stop() throws SQLException {
      close();
    }

    private void open() throws SQLException {
      conn = dataSource.getConnection();
    }

    private void close() throws SQLException {
      if (conn != null) {
        conn.close();
      }
    }
  }

  static class ClosedByOthers {
    private final DataSource dataSource;
    private Connection conn;

    ClosedByOthers(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    void delete(String sql) throws SQLException {
      open();
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(sql);
      }
      close();
    }

    final void open() throws SQLException {
      conn = dataSource.getConnection();
    }

    final void close() throws SQLException {
      conn.close();
    }
  }
}
