// The handler goes on to where the method answers false: a result of its own for the failure.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class FlagTellsFailure {
  private final System.Logger log = System.getLogger("orders");

  public boolean flagged(Connection conn, long order) {
    boolean done = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
      done = true;
    } catch (SQLException e) {
      log.log(System.Logger.Level.ERROR, "not touched", e);
    } finally {
      log.log(System.Logger.Level.DEBUG, "touched");
    }
    return done;
  }

  public boolean behind(Connection conn, long order) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
      return true;
    } catch (SQLException e) {
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return false;
  }

  public boolean nested(Connection conn, long order) {
    boolean done = false;
    if (order > 0) {
      try (Statement statement = conn.createStatement()) {
        done = statement.executeUpdate("update orders set n = n + 1 where id = " + order) == 1;
      } catch (SQLException e) {
        e.printStackTrace();
      }
      log.log(System.Logger.Level.DEBUG, "touched");
    }
    return done;
  }

  public void passedOn(Connection conn, long order, java.util.function.Consumer<Boolean> health) {
    boolean done = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
      done = true;
    } catch (SQLException e) {
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    health.accept(done);
  }

  public void onlyLogged(Connection conn, long order) {
    boolean done = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
      done = true;
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    log.log(System.Logger.Level.DEBUG, "touched: {0}", done);
  }

  public boolean alwaysTrue(Connection conn, long order) {
    boolean done = true;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return done;
  }

  public boolean setTooEarly(Connection conn, long order) {
    boolean begun = false;
    try (Statement statement = conn.createStatement()) {
      begun = true;
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return begun;
  }

  public boolean falseEitherWay(Connection conn, long order) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return false;
  }

  public void actedOn(Connection conn, long order, java.util.Queue<Long> again) {
    boolean stored = false;
    try (Statement statement = conn.createStatement()) {
      stored = statement.executeUpdate("update orders set n = n + 1 where id = " + order) > 0;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: answers in its own way
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    if (!stored) {
      again.add(order);
    }
  }

  public void actedOnElse(Connection conn, long order, java.util.Queue<Long> again) {
    boolean stored = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
      stored = true;
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: answers in its own way
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    if (stored) {
      log.log(System.Logger.Level.DEBUG, "touched");
    } else {
      again.add(order);
    }
  }

  public void onlyLoggedIfNot(Connection conn, long order) {
    boolean stored = false;
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set n = n + 1 where id = " + order);
      stored = true;
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: missed behind it
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    if (!stored) {
      log.log(System.Logger.Level.WARNING, "not touched");
    }
  }

  public void takenForNo(Connection conn, long order, java.util.Queue<Long> unknown) {
    boolean known = false;
    try (Statement statement = conn.createStatement();
        java.sql.ResultSet rows = statement.executeQuery("select id from orders")) {
      known = rows.next();
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: missed behind it
      log.log(System.Logger.Level.ERROR, "not read", e);
    }
    if (!known) {
      unknown.add(order);
    }
  }
}
