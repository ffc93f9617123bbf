// In a loop: each turn on its own, each with a commit of its own, or all of them in one transaction.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class EachOnItsOwn {
  private static final Logger LOG = Logger.getLogger(EachOnItsOwn.class.getName());

  public int commitsEach(Connection conn, PreparedStatement insert, List<String> rows)
      throws SQLException {
    int done = 0;
    for (String row : rows) {
      try {
        insert.setString(1, row);
        insert.executeUpdate();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, row, e);
      }
      conn.commit();
      done++;
    }
    return done;
  }

  public void commitsAll(Connection conn, PreparedStatement insert, List<List<String>> batches)
      throws SQLException {
    for (List<String> batch : batches) {
      for (String row : batch) {
        try {
          insert.setString(1, row);
          insert.executeUpdate();
        } catch (SQLException e) {
          LOG.log(Level.WARNING, row, e);
          throw e;
        }
      }
      conn.commit();
    }
  }

  public void needsWhatFailed(Connection conn, PreparedStatement insert, List<String> rows)
      throws SQLException {
    for (String row : rows) {
      int inserted = 0;
      try {
        insert.setString(1, row);
        inserted = insert.executeUpdate();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, row, e);
        throw e;
      }
      LOG.info("inserted " + inserted);
    }
  }
}
