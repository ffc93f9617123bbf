// A cast, a getter, and what is asked of a session in order to close it hardly fail.
package shop.hardly;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class HardlyFails {
  interface Wrapper extends Connection {
    void flush() throws SQLException;
  }

  interface Store {
    Connection getConnection() throws SQLException;

    Object getDictionary();

    ResultSet query(String sql) throws SQLException;
  }

  public void flush(DataSource dataSource) throws SQLException {
    try (Wrapper wrapper =
        dataSource.getConnection().unwrap(Wrapper.class)) {
      wrapper.flush();
    }
  }

  public void remove(Store store) throws SQLException {
    try (Connection conn = store.getConnection()) {
      Object dictionary = store.getDictionary();
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from orders where dictionary = " + dictionary);
      }
    }
  }

  public void removeAll(Store store, Runnable before) throws SQLException {
    try (Connection conn = store.getConnection()) {
      before.run();
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from orders");
      }
    }
  }

  public int first(Store store) throws SQLException {
    ResultSet rows = null;
    try {
      rows = store.query("select id from orders");
      return rows.next() ? rows.getInt(1) : -1;
    } finally {
      Statement statement = rows == null ? null : rows.getStatement();
      if (rows != null) {
        rows.close();
      }
      if (statement != null) {
        statement.close();
      }
    }
  }
}
