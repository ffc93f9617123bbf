// A schedule is given a method that subclasses may see, too: nobody is above it, unless others call it.
package shop.schedule;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

public class GivenToSchedule {
  private static final Logger LOG = Logger.getLogger("shop");

  private final PreparedStatement old;
  private final PreparedStatement stale;
  private final PreparedStatement empty;
  private boolean told;

  GivenToSchedule(PreparedStatement old, PreparedStatement stale, PreparedStatement empty) {
    this.old = old;
    this.stale = stale;
    this.empty = empty;
  }

  public void start(ScheduledExecutorService clock) {
    clock.scheduleAtFixedRate(this::purgeOld, 3, 24, TimeUnit.HOURS);
    clock.scheduleWithFixedDelay(() -> purgeStale(), 1, 1, TimeUnit.HOURS);
    clock.scheduleAtFixedRate(this::purgeEmpty, 4, 24, TimeUnit.HOURS);
    clock.scheduleAtFixedRate(
        new Runnable() {
          @Override
          public void run() {
            purgeLost();
          }
        },
        5,
        24,
        TimeUnit.HOURS);
    clock.scheduleAtFixedRate(
        new Runnable() {
          @Override
          public void run() {
            LOG.info("purges");
            purgeFirst();
          }
        },
        6,
        24,
        TimeUnit.HOURS);
    clock.scheduleAtFixedRate(
        new Runnable() {
          @Override
          public void run() {
            purgeLast();
            told = true;
          }
        },
        7,
        24,
        TimeUnit.HOURS);
  }

  protected void purgeOld() {
    try {
      old.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
      LOG.log(Level.WARNING, "old orders stay", e);
    }
  }

  void purgeStale() {
    try {
      stale.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
      LOG.log(Level.WARNING, "stale baskets stay", e);
    }
  }

  private void purgeLost() {
    try {
      stale.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
      LOG.log(Level.WARNING, "lost baskets stay", e);
    }
  }

  private void purgeFirst() {
    try {
      stale.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: nobody is above
      LOG.log(Level.WARNING, "first baskets stay", e);
    }
  }

  private void purgeLast() {
    try {
      stale.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "last baskets stay", e);
    }
  }

  protected void purgeEmpty() {
    try {
      empty.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "empty baskets stay", e);
    }
  }

  public void checkIn(ScheduledExecutorService clock) {
    clock.schedule(() -> LOG.info("checks in"), 1, TimeUnit.HOURS);
    purgeInBetween();
  }

  private void purgeInBetween() {
    try {
      stale.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "baskets stay", e);
    }
  }

  public void checkOut() {
    purgeEmpty();
    LOG.info("checked out");
  }
}
