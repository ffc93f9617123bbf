// No count of rows is below zero: that result tells of the failure, though not of its cause.
package shop.results;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;

public class ResultBelowZero {
  private static final Logger LOG = Logger.getLogger("shop");

  public int rename(PreparedStatement update) {
    try {
      return update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      LOG.warning("not renamed: " + e);
      return -1;
    }
  }

  public int renameAny(PreparedStatement update) {
    try {
      return update.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.warning("not renamed: " + e);
      return 0;
    }
  }
}
