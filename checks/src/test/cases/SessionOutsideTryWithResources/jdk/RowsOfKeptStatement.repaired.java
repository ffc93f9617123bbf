// Rows of a statement that an object keeps until its own close() are closed along with it.
package shop.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class RowsOfKeptStatement {

  static final class Lookup implements AutoCloseable {
    private final PreparedStatement select;

    Lookup(Connection conn) throws SQLException {
      this.select = conn.prepareStatement("select name from customers where id = ?");
    }

    String name(long id) throws SQLException {
      select.setLong(1, id);
      try (ResultSet rows = this.select.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }

    @Override
    public void close() throws SQLException {
      this.select.close();
    }
  }

  /** Nobody closes this one. */
  static final class Forgetful {
    private final PreparedStatement select;

    Forgetful(Connection conn) throws SQLException {
      this.select = conn.prepareStatement("select name from customers where id = ?");
    }

    String name(long id) throws SQLException {
      select.setLong(1, id);
      try (ResultSet rows = this.select.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  /** What it keeps is the connection: the statements opened from it pile up until then. */
  static final class Customers implements AutoCloseable {
    private final Connection conn;

    Customers(Connection conn) {
      this.conn = conn;
    }

    String name() throws SQLException {
      try (PreparedStatement select = conn.prepareStatement("select name from customers")) {
        ResultSet rows = select.executeQuery();
        return rows.next() ? rows.getString(1) : null;
      }
    }

    @Override
    public void close() throws SQLException {
      conn.close();
    }
  }
}
