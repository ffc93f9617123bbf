// The turn of a task that goes round and round is taken again; what it was given is lost.
package shop.task;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class TurnOfTask implements Runnable {
  private static final Logger LOG = Logger.getLogger("shop");
  private final DataSource source;
  private final BlockingQueue<String> orders;
  private final List<String> shops;

  public TurnOfTask(DataSource source, BlockingQueue<String> orders, List<String> shops) {
    this.source = source;
    this.shops = shops;
    this.orders = orders;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        purge();
        store(orders.take());
        for (String shop : shops) {
          if (shop.isEmpty()) {
            continue;
          }
          visit(shop);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    finish();
    for (String shop : shops) {
      leave(shop);
    }
  }

  private void visit(String shop) {
    try (Connection conn = source.getConnection();
        PreparedStatement update = conn.prepareStatement("update shops set seen = 1 where id = ?")) {
      update.setString(1, shop);
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.warning("still away: " + e);
    }
  }

  private void leave(String shop) {
    try (Connection conn = source.getConnection();
        PreparedStatement update = conn.prepareStatement("update shops set left = 1 where id = ?")) {
      update.setString(1, shop);
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("not left: " + e);
    }
  }

  private void purge() {
    try (Connection conn = source.getConnection();
        PreparedStatement delete = conn.prepareStatement("delete from old_orders")) {
      delete.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.warning("nothing purged this time: " + e);
    }
  }

  private void store(String order) {
    try (Connection conn = source.getConnection();
        PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
      insert.setString(1, order);
      insert.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("not stored: " + e);
    }
  }

  private void finish() {
    try (Connection conn = source.getConnection();
        PreparedStatement update = conn.prepareStatement("update tasks set done = 1")) {
      update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("not marked: " + e);
    }
  }
}
