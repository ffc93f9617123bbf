// To close by force is to close: what fails then is no loss; what else is done by force is.
package shop.force;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

class ForcedClose {
  private static final Logger LOG = Logger.getLogger("force");

  interface Database {
    void forceClose() throws SQLException;

    void forceUpdate() throws SQLException;
  }

  private final Database database;

  ForcedClose(Database database) {
    this.database = database;
  }

  void giveUp() {
    try {
      database.forceClose();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "Ignored", e);
    }
  }

  void overwrite() {
    try {
      database.forceUpdate();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "Ignored", e);
      throw new IllegalStateException("Ignored", e);
    }
  }
}
