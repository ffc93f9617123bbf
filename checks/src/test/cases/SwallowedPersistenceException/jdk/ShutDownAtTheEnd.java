// To shut something down is to close it; and what a stop leaves to doStop() is the end, as it is.
package shop.end;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ShutDownAtTheEnd {
  private static final Logger LOG = Logger.getLogger("shop");

  private final Connections connections;
  private final PreparedStatement mark;

  ShutDownAtTheEnd(Connections connections, PreparedStatement mark) {
    this.connections = connections;
    this.mark = mark;
  }

  interface Connections {
    void shutdown() throws SQLException;

    void shutDownAll() throws SQLException;

    void initialize() throws SQLException;
  }

  public void reload() {
    try {
      connections.shutdown();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not shut down", e);
    }
    try {
      connections.shutDownAll();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not all shut down", e);
    }
    try {
      connections.initialize();
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "not initialized", e);
    }
  }

  protected void doStop() {
    try {
      mark.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
      LOG.log(Level.WARNING, "not marked as stopped", e);
    }
  }

  protected void doStopOrder() {
    try {
      mark.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "order not stopped", e);
    }
  }
}
