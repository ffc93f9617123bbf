// A labelled loop that is left in the middle; what was begun is ended behind it.
package shop.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class LabelledBreak {

  public boolean match(Connection conn, List<List<Long>> groups, long wanted)
      throws SQLException {
    boolean found = false;
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      search:
      for (List<Long> group : groups) {
        for (long candidate : group) {
          if (candidate == wanted) {
            statement.executeUpdate("update bid set matched = 1 where id = " + candidate);
            found = true;
            break search;
          }
        }
      }
      if (found) {
        conn.commit();
      } else {
        conn.rollback();
      }
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
    return found;
  }
}
