// A field that only the end of the try makes true tells whoever asks it; one that is true before, or never asked, does not.
package shop.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

class MarkedDoneAtTheEnd {
  private static final Logger LOG = Logger.getLogger("schema");

  static boolean migrated;
  private boolean indexed;
  private boolean seeded;
  private boolean counted;

  private final Connection conn;

  MarkedDoneAtTheEnd(Connection conn) {
    this.conn = conn;
  }

  boolean isIndexed() {
    return indexed;
  }

  boolean isSeeded() {
    return seeded;
  }

  void migrate() {
    try (Statement update = conn.createStatement()) {
      update.executeUpdate("update orders set version = 2");
      migrated = true;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "No schema: mend that before orders are taken", e);
    }
  }

  void index() {
    indexed = false;
    try (Statement update = conn.createStatement()) {
      update.executeUpdate("update orders set indexed = 1");
      this.indexed = true;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "No index", e);
    }
  }

  void seed() {
    seeded = true;
    try (Statement insert = conn.createStatement()) {
      insert.executeUpdate("insert into orders values (1)");
      seeded = true;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "No orders", e);
      throw new IllegalStateException("No orders", e);
    }
  }

  void count() {
    try (Statement update = conn.createStatement()) {
      update.executeUpdate("update counts set orders = orders + 1");
      counted = true;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Not counted", e);
      throw new IllegalStateException("Not counted", e);
    }
  }
}
