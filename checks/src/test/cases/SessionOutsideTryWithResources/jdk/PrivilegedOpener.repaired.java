// What a privileged action opens is the caller's: a call that is given one runs it, and gives what it gives.
package shop.privileged;

import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class PrivilegedOpener {
  private final DataSource source;
  private final Connection shared;

  public PrivilegedOpener(DataSource source, Connection shared) {
    this.source = source;
    this.shared = shared;
  }

  void never(Rights rights) throws PrivilegedActionException, SQLException {
    try (Connection c =
        rights.run(
            new PrivilegedExceptionAction<Connection>() {
              public Connection run() throws SQLException {
                return source.getConnection();
              }
            })) {
      touch(c);
    }
  }

  void happyPath(Rights rights, String url) throws SQLException {
    try (Connection c = rights.run((PrivilegedAction<Connection>) () -> open(url))) {
      touch(c);
    }
  }

  void closed(Rights rights) throws PrivilegedActionException, SQLException {
    try (Connection c =
        rights.run((PrivilegedExceptionAction<Connection>) () -> source.getConnection())) {
      touch(c);
    }
  }

  Connection handedOn(Rights rights) throws PrivilegedActionException {
    return rights.run(
        new PrivilegedExceptionAction<Connection>() {
          public Connection run() throws SQLException {
            Connection c = source.getConnection();
            return c;
          }
        });
  }

  void notOpened(Rights rights) throws SQLException {
    Connection c = rights.run((PrivilegedAction<Connection>) () -> shared);
    touch(c);
  }

  void eitherOfTwo(Rights rights, boolean own) throws PrivilegedActionException, SQLException {
    Connection c =
        rights.run(
            (PrivilegedExceptionAction<Connection>) () -> own ? source.getConnection() : shared);
    touch(c);
  }

  private static void touch(Connection c) throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    }
  }

  private static Connection open(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  interface Rights {
    <T> T run(PrivilegedAction<T> action);

    <T> T run(PrivilegedExceptionAction<T> action) throws PrivilegedActionException;
  }
}
