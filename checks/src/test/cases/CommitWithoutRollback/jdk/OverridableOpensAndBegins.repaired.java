// The helper that opens may be overridden; what it does here, most of its overriders will do.
package shop.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class OverridableOpensAndBegins {
  private final DataSource pool;

  public OverridableOpensAndBegins(DataSource pool) {
    this.pool = pool;
  }

  Connection open() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  public void rename(int account, String name) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      try {
        statement.executeUpdate("update account set name = '" + name + "' where id = " + account);
        connection.commit();
      } catch (Throwable t) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
  }

  public void renameInHandler(int account, String name) {
    Connection connection = null;
    try {
      connection = open();
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("update account set name = '" + name + "' where id = " + account);
      }
      connection.commit();
    } catch (SQLException e) {
      if (connection != null) {
        try {
          connection.rollback();
        } catch (SQLException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw new IllegalStateException(e);
    } finally {
      close(connection);
    }
  }

  public void renameSafely(int account, String name) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      try {
        statement.executeUpdate("update account set name = '" + name + "' where id = " + account);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** What may have been begun is rolled back where the database fails; the file's failure is not. */
  public void load(int account, BufferedReader names)
      throws SQLException, IOException {
    Connection connection = open();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from name where account = " + account);
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        statement.executeUpdate("insert into name values (" + account + ", '" + name + "')");
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } catch (Throwable t) {
      try {
        connection.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      connection.close();
    }
  }

  /** Nothing was written: what close() does to it does not matter. */
  public boolean exists(int account) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      return statement.executeQuery("select 1 from account where id = " + account).next();
    }
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
