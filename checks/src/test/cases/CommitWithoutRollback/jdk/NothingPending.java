// Auto-commit is off, and nothing is written yet when it fails, or returns: close() has nothing to end.
package shop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class NothingPending {
  private final DataSource dataSource;

  static final class File {
    private final String name;

    File(String name) {
      this.name = name;
    }

    String getName() {
      return name;
    }
  }

  public NothingPending(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void append(File file, long id, byte[] data) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try (PreparedStatement update =
          conn.prepareStatement("update files set data = ? where id = ? and name = ?")) {
        update.setLong(2, id);
        update.setString(3, file.getName());
        try {
          update.setBytes(1, data);
          update.executeUpdate();
          conn.commit();
        } catch (SQLException e) {
          conn.rollback();
          throw e;
        }
      }
    }
  }

  public void fill(String sql) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        try (ResultSet rows = statement.executeQuery("select count(*) from files")) {
          if (rows.next() && rows.getInt(1) > 0) {
            return;
          }
        }
        try {
          statement.executeUpdate(sql);
          conn.commit(); // finding: CommitWithoutRollback LOW; no repair: a path that throws nothing
        } catch (SQLException e) {
          conn.rollback();
          throw e;
        }
      }
    }
  }

  public void twice(String first, String second) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(first);
        statement.executeUpdate(second);
      }
      conn.commit(); // finding: CommitWithoutRollback MEDIUM
    }
  }
}
