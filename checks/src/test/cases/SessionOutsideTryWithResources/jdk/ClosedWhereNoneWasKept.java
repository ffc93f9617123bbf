// What is opened where a field holds none is closed where it holds none: other code leaves the field alone.
package shop.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ClosedWhereNoneWasKept {
  private final DataSource pool;
  private final Indexes indexes;
  private Connection kept;

  public ClosedWhereNoneWasKept(DataSource pool, Indexes indexes) {
    this.pool = pool;
    this.indexes = indexes;
  }

  public void drop(String table) throws SQLException {
    Connection conn = null;
    try {
      conn = kept == null ? pool.getConnection() : kept;
      forget(table);
      indexes.drop(table);
      try (Statement drop = conn.createStatement()) {
        drop.execute("drop table " + table);
      }
    } finally {
      if (conn != null && kept == null) {
        conn.close();
      }
    }
  }

  public void rename(String table, String name) throws SQLException {
    Connection conn = kept;
    if (conn == null) {
      conn = pool.getConnection();
    }
    try (PreparedStatement rename = conn.prepareStatement("update tables set name = ? where name = ?")) {
      rename.setString(1, name);
      rename.setString(2, table);
      rename.executeUpdate();
    } finally {
      if (kept == null) {
        conn.close();
      }
    }
  }

  public void keepAndCount(String table) throws SQLException {
    Connection conn = kept == null ? pool.getConnection() : kept; // finding: SessionOutsideTryWithResources HIGH; no repair: it is opened where no block can begin
    try (Statement count = conn.createStatement()) {
      keep();
      count.execute("select count(*) from " + table);
    } finally {
      if (kept == null) {
        conn.close();
      }
    }
  }

  private void forget(String table) {
    System.out.println("forgotten: " + table);
  }

  private void keep() throws SQLException {
    if (kept == null) {
      kept = pool.getConnection();
    }
  }

  public interface Indexes {
    void drop(String table);
  }
}
