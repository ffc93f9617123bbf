// The same answers to a failure, through a variable, in a block, in the other branch.
package shop.answers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Logger;

public class AnswerInOtherWords {
  private static final Logger LOG = Logger.getLogger("shop");

  private final Object lock = new Object();
  private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();

  record Answer(int code, String text) {}

  /** The handler's own variable has an answer that says what happened. */
  public Answer told(PreparedStatement update) {
    try {
      return new Answer(update.executeUpdate(), "");
    } catch (SQLException e) {
      LOG.warning("not updated: " + e);
      Answer failed = new Answer(500, "not updated");
      return failed;
    }
  }

  /** Nothing is in it but what a collection has from the start. */
  public java.util.List<String> madeUp(PreparedStatement select) {
    try (ResultSet rows = select.executeQuery()) {
      return java.util.List.of(rows.getString(1));
    } catch (SQLException e) {
      LOG.warning("not read: " + e);
      java.util.List<String> none = new java.util.ArrayList<>();
      throw new IllegalStateException(e);
    }
  }

  public int belowZero(PreparedStatement update) {
    int count = -1;
    try {
      count = update.executeUpdate();
    } catch (SQLException e) {
      LOG.warning("not updated: " + e);
      return count;
    }
    return count;
  }

  public boolean locked(PreparedStatement update) {
    synchronized (lock) {
      try {
        update.executeUpdate();
        return true;
      } catch (SQLException e) {
        LOG.warning("not updated: " + e);
      }
      return false;
    }
  }

  public boolean setLater(PreparedStatement update) {
    boolean done;
    done = false;
    try {
      update.executeUpdate();
      done = true;
    } catch (SQLException e) {
      LOG.warning("not updated: " + e);
    }
    return done;
  }

  public String thrownInElse(PreparedStatement select) {
    String name = null;
    try (ResultSet rows = select.executeQuery()) {
      name = rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      LOG.warning("not read: " + e);
      throw new IllegalStateException(e);
    }
    if (name != null) {
      LOG.info(name);
    } else {
      throw new IllegalStateException("no name");
    }
    return name;
  }

  public String byFunction(PreparedStatement select, String code) {
    String name;
    name =
        names.computeIfAbsent(
            code,
            missing -> {
              try (ResultSet rows = select.executeQuery()) {
                return rows.getString(1);
              } catch (SQLException e) {
                LOG.warning("not read: " + e);
                return null;
              }
            });
    if (name == null) {
      throw new IllegalStateException("no name of " + code);
    }
    return name;
  }
}
