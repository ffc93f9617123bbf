// Begun for the caller, who ends it; where it does not start well it is ended here, unprotected.
package shop.starts;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import java.util.function.Consumer;

class StartsForItsCaller {
  private final Consumer<String> log;
  private final Db db;

  StartsForItsCaller(Consumer<String> log, Db db) {
    this.log = log;
    this.db = db;
  }

  /** The caller stops it; only if it does not start well is it stopped here. */
  public Object start(boolean already) throws SQLException {
    Object key = new Object();
    try {
      if (!already) {
        db.open().setAutoCommit(false);
      }
      log.accept("started");
      return key;
    } catch (RuntimeException e) {
      if (key != null) {
        stop(key); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
      }
      throw e;
    }
  }

  public void stop(Object key) throws SQLException {
    db.commit();
    db.close();
  }

  static class Db {
    private Connection connection;
    private final DataSource pool;

    Db(DataSource pool) {
      this.pool = pool;
    }

    public Connection open() throws SQLException {
      if (connection == null) {
        connection = pool.getConnection();
      }
      return connection;
    }

    public void commit() throws SQLException {
      connection.commit();
    }

    public void close() throws SQLException {
      if (connection != null) {
        connection.close();
        connection = null;
      }
    }
  }
}
