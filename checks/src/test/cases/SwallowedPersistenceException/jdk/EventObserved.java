// Who observes an event does work of its own: that it failed is nothing to him who told of the event.
package shop.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class EventObserved {
  private static final Logger LOG = Logger.getLogger("shop");
  private static int open;
  private final PreparedStatement update;

  /** An initialiser observes nothing. */
  static {
    try (Connection shop = DriverManager.getConnection("jdbc:h2:mem:shop");
        PreparedStatement close = shop.prepareStatement("update orders set open = false")) {
      open = close.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "not closed", e);
    }
  }

  static int open() {
    return open;
  }

  @Target(ElementType.PARAMETER)
  @interface Observes {}

  EventObserved(PreparedStatement update) {
    this.update = update;
  }

  void onOrder(@Observes String order) {
    try {
      update.setString(1, order);
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
      LOG.log(Level.WARNING, "not counted: " + order, e);
    }
  }

  void count(String order) {
    try {
      update.setString(1, order);
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "not counted: " + order, e);
    }
  }
}
