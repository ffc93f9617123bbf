// What code that is given no connection does with the rows changes nothing through this one.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class StreamedToCode {

  interface Sink {
    void accept(String name);

    void use(Connection connection);

    void use(PreparedStatement statement);
  }

  private final DataSource source;

  public StreamedToCode(DataSource source) {
    this.source = source;
  }

  /** PostgreSQL reads with a cursor only while auto-commit is off. */
  public void stream(Sink sink) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement("select name from account")) {
        select.setFetchSize(100);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            sink.accept(rows.getString(1));
          }
        }
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  public void closedByHelper(Sink sink) throws SQLException {
    Connection connection = null;
    try {
      connection = source.getConnection();
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement("select name from account");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sink.accept(rows.getString(1));
        }
      }
    } finally {
      if (connection != null) {
        connection.setAutoCommit(true);
      }
      Closing.close(connection);
    }
  }

  public void given(Sink sink) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement("select name from account");
          ResultSet rows = select.executeQuery()) {
        sink.use(connection);
        while (rows.next()) {
          sink.accept(rows.getString(1));
        }
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  public void statementGiven(Sink sink) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement("select name from account");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sink.use(select);
        }
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  public void captured(Sink sink) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Runnable task = () -> sink.use(connection);
      try (PreparedStatement select = connection.prepareStatement("select name from account");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sink.accept(rows.getString(1));
        }
      } finally {
        connection.setAutoCommit(true);
      }
      task.run();
    }
  }

  /** Nothing else can it be there for than for what is called. */
  public void onlyCode(Sink sink) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        sink.accept("a");
        sink.accept("b");
        connection.commit();
      } catch (Throwable t) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  static final class Closing {
    static void close(Connection connection) {
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
    }
  }
}
