// What sets how a session works stores nothing, under JDBC's names on somebody's own wrapper, too.
package shop.wrapper;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class SettingsOfWrapper {
  private static final Logger LOG = Logger.getLogger("shop");

  interface Database {
    boolean getAutoCommit() throws SQLException;

    void setAutoCommit(boolean on) throws SQLException;

    void uncacheEntity(Object entity) throws SQLException;

    void update(Object entity) throws SQLException;
  }

  public void attach(Database database) {
    try {
      if (database.getAutoCommit()) {
        database.setAutoCommit(false);
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "auto-commit stays as it is", e);
    }
  }

  public void forget(Database database, Object order) {
    try {
      database.uncacheEntity(order);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "still cached", e);
    }
  }

  public void change(Database database, Object order) {
    try {
      database.update(order);
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "not changed", e);
    }
  }
}
