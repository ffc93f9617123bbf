// A lock that is given back after the close must not be given back before it; a log may come when it likes.
package shop.afterclose;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Lock;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class DoneAfterClose {
  private static final Logger LOG = Logger.getLogger("shop");
  private final DataSource source;
  private final Lock lock;

  DoneAfterClose(DataSource source, Lock lock) {
    this.source = source;
    this.lock = lock;
  }

  public void write(String text) throws SQLException {
    lock.lock();
    Connection conn = source.getConnection();
    Statement statement = conn.createStatement();
    try {
      statement.executeUpdate(text);
    } finally {
      statement.close();
      conn.close();
      lock.unlock();
    }
  }

  public void logged(String text) throws SQLException {
    try (Connection conn = source.getConnection();
        Statement statement = conn.createStatement()) {
      try {
        statement.executeUpdate(text);
      } finally {
        LOG.info("written");
      }
    }
  }

  public void restored(String text) throws SQLException {
    try (Connection conn = source.getConnection()) {
      boolean before = conn.getAutoCommit();
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(text);
      } finally {
        conn.setAutoCommit(before);
      }
    }
  }

  public void inside(String text) throws SQLException {
    lock.lock();
    try (Connection conn = source.getConnection();
        Statement statement = conn.createStatement()) {
      statement.executeUpdate(text);
    } finally {
      lock.unlock();
    }
  }
}
