// Nobody is above the function of a thread; above one that is run right away there is.
package shop.thread;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class ThreadOfItsOwn {
  private PreparedStatement kept;

  public void later(PreparedStatement delete) {
    Thread cleaner =
        new Thread(
            () -> {
              try {
                delete.executeUpdate();
              } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
                System.err.println("tomorrow, then: " + e);
              }
            },
            "cleaner");
    cleaner.start();
  }

  public void everyHour(ScheduledExecutorService clock, PreparedStatement delete) {
    clock.scheduleAtFixedRate(
        () -> {
          try {
            delete.executeUpdate();
          } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
            System.err.println("in an hour, then: " + e);
          }
        },
        1,
        1,
        TimeUnit.HOURS);
  }

  public void now(PreparedStatement delete, List<Long> orders) {
    orders.forEach(
        order -> {
          try {
            delete.setLong(1, order);
            delete.executeUpdate();
          } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop goes on with the next one
            System.err.println("not deleted: " + e);
          }
        });
  }

  public void everyMinute(ScheduledExecutorService clock) {
    clock.scheduleAtFixedRate(this::cleanUp, 1, 1, TimeUnit.MINUTES);
  }

  private void cleanUp() {
    try {
      kept.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
      System.err.println("in a minute, then: " + e);
    }
  }
}
