// Kept in a field, but opened and closed by one method, or of an object that never comes to be.
package shop.fields;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class KeptInField {
  interface Connections {
    Connection connect() throws SQLException;
  }

  static class EachMethodForItself {
    private final DataSource dataSource;
    private final boolean keeps;
    private Connection conn;

    EachMethodForItself(DataSource dataSource, boolean keeps) {
      this.dataSource = dataSource;
      this.keeps = keeps;
    }

    int count() {
      int count = 0;
      try {
        conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: kept in a field
        try (PreparedStatement select = conn.prepareStatement("select count(*) from orders");
            ResultSet rows = select.executeQuery()) {
          rows.next();
          count = rows.getInt(1);
        }
        conn.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return count;
    }

    void delete() throws SQLException {
      conn = dataSource.getConnection();
      try (PreparedStatement delete = conn.prepareStatement("delete from orders")) {
        delete.executeUpdate();
      } finally {
        conn.close();
      }
    }

    void deleteAndPerhapsKeep() throws SQLException {
      conn = dataSource.getConnection();
      try (PreparedStatement delete = conn.prepareStatement("delete from orders")) {
        delete.executeUpdate();
      }
      if (!keeps) {
        conn.close();
      }
    }
  }

  static class ClosedByItsOwner {
    private final DataSource dataSource;
    private Connection conn;

    ClosedByItsOwner(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    void delete() throws SQLException {
      conn = dataSource.getConnection();
      try (PreparedStatement delete = conn.prepareStatement("delete from orders")) {
        delete.executeUpdate();
      }
      conn.close();
    }

    void stop() throws SQLException {
      if (conn != null) {
        conn.close();
      }
    }
  }

  static class NeverCameToBe {
    private final Connection conn;
    private final PreparedStatement insert;

    NeverCameToBe(DataSource dataSource) throws SQLException {
      this.conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: kept in a field
      this.insert = conn.prepareStatement("insert into orders values (?)");
    }

    NeverCameToBe(Connections connections, String sql) throws SQLException {
      this.conn = connections.connect(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: kept in a field
      this.insert = conn.prepareStatement(sql);
    }

    void insert(long id) throws SQLException {
      insert.setLong(1, id);
      insert.executeUpdate();
    }

    void close() throws SQLException {
      try {
        insert.close();
      } finally {
        conn.close();
      }
    }
  }

  static class PreparedOnly {
    private final Connection conn;

    PreparedOnly(DataSource dataSource) throws SQLException {
      conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: kept in a field
      conn.setReadOnly(true);
    }

    Connection connection() {
      return conn;
    }
  }

  static class CleansUpAfterItself {
    private static Connection shared;
    private final Connection conn;
    private PreparedStatement insert;

    CleansUpAfterItself(DataSource dataSource) throws SQLException {
      conn = dataSource.getConnection();
      try {
        insert = conn.prepareStatement("insert into orders values (?)");
      } catch (SQLException | RuntimeException e) {
        close();
        throw e;
      }
    }

    CleansUpAfterItself(DataSource dataSource, String sql) throws SQLException {
      if (shared == null) {
        shared = dataSource.getConnection();
      }
      conn = null;
      insert = shared.prepareStatement(sql);
    }

    final void close() throws SQLException {
      try {
        if (insert != null) {
          insert.close();
        }
      } finally {
        conn.close();
      }
    }
  }
}
