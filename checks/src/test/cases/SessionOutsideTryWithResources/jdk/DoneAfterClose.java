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
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: would come before it
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
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    Statement statement = conn.createStatement();
    try {
      statement.executeUpdate(text);
    } finally {
      statement.close();
      conn.close();
      LOG.info("written");
    }
  }

  public void restored(String text) throws SQLException {
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources LOW
    boolean before = conn.getAutoCommit();
    Statement statement = null;
    try {
      statement = conn.createStatement();
      statement.executeUpdate(text);
    } finally {
      if (statement != null) {
        statement.close();
      }
      conn.setAutoCommit(before);
      conn.close();
    }
  }

  public void inside(String text) throws SQLException {
    lock.lock();
    Connection conn = null;
    try {
      conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
      Statement statement = conn.createStatement();
      statement.executeUpdate(text);
      statement.close();
      conn.close();
    } finally {
      lock.unlock();
    }
  }
}
