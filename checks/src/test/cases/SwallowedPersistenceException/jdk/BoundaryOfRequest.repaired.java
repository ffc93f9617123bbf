// What a pool tells a connection before and after a use is no work; a commit is.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class BoundaryOfRequest {
  private static final Logger LOG = Logger.getLogger(BoundaryOfRequest.class.getName());

  static final class Entry {
    Connection connection;
  }

  void recycle(Entry entry) {
    try {
      entry.connection.endRequest();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "endRequest failed", e);
    }
  }

  void finish(Entry entry) {
    try {
      entry.connection.commit();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "commit failed", e);
      throw new IllegalStateException("commit failed", e);
    }
  }
}
