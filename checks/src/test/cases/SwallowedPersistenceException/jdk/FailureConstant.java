// A constant of its own behind the try tells of the failure; the same one as without it does not.
package shop.swallow;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class FailureConstant {
  private static final Logger LOG = Logger.getLogger(FailureConstant.class.getName());

  enum Status {
    OK,
    NOT_FOUND,
    ERROR
  }

  private static final int DONE = 0;
  private static final int FAILED = 1;

  public Status update(PreparedStatement update, String key) {
    try {
      update.setString(1, key);
      update.executeUpdate();
      return Status.OK;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not updated: " + key, e);
    }
    return Status.ERROR;
  }

  public Status delete(PreparedStatement delete, String key) {
    try {
      delete.setString(1, key);
      if (delete.executeUpdate() == 0) {
        return Status.NOT_FOUND;
      }
      return Status.OK;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not deleted: " + key, e);
    }

    return Status.ERROR;
  }

  public int insert(PreparedStatement insert) {
    try {
      insert.executeUpdate();
      return DONE;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not inserted", e);
    }
    return FAILED;
  }

  public Status touch(PreparedStatement update) {
    try {
      if (update.executeUpdate() > 0) {
        return Status.OK;
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.SEVERE, "not touched", e);
    }
    return Status.OK;
  }

  public Status clear(PreparedStatement delete) {
    try {
      if (delete.executeUpdate() == 0) {
        return Status.NOT_FOUND;
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.SEVERE, "not cleared", e);
    }
    return Status.OK;
  }
}
