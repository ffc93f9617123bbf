// A helper that gets a connection from the same provider and closes it has another one than its caller.
package shop.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class HelperGetsItsOwn {
  /** The way to connections. */
  public static class Provider {
    private DataSource source;
    private int timeout;

    public synchronized Connection getConnection() throws SQLException {
      Connection conn;
      try {
        conn = source.getConnection();
        if (timeout < 0) {
          conn = new Logging(conn).self();
        }
      } catch (SQLException e) {
        System.err.println(e);
        throw e;
      }
      return conn;
    }
  }

  /** Tells what is done with a connection. */
  public record Logging(Connection self) {}

  private final Provider provider;

  HelperGetsItsOwn(Provider provider) {
    this.provider = provider;
  }

  public int store(String name) throws SQLException {
    try (Connection conn = provider.getConnection()) {
      long id = idOf(name);
      try {
        conn.setAutoCommit(false);
        try (PreparedStatement update = conn.prepareStatement("update article set n = 1")) {
          update.setLong(1, id);
          update.executeUpdate();
        }
        conn.commit();
      } catch (Exception e) {
        conn.rollback();
        throw e;
      }
      return 1;
    }
  }

  public int storeKnown(String name) throws SQLException {
    long id = idOf(name);
    try (Connection conn = provider.getConnection()) {
      try {
        conn.setAutoCommit(false);
        try (PreparedStatement update = conn.prepareStatement("update article set n = 1")) {
          update.setLong(1, id);
          update.executeUpdate();
        }
        conn.commit();
        return 1;
      } catch (SQLException | RuntimeException e) {
        conn.rollback();
        throw e;
      }
    }
  }

  private long idOf(String name) throws SQLException {
    long id = 0;
    try (Connection conn = provider.getConnection();
        PreparedStatement query = conn.prepareStatement("select id from article where name = ?")) {
      conn.setAutoCommit(false);
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        id = rows.next() ? rows.getLong(1) : 0;
        conn.commit();
      } catch (SQLException | RuntimeException e) {
        conn.rollback();
        throw e;
      }
    }
    return id;
  }
}
