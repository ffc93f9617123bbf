// On the way without a failure switching auto-commit on is a commit, and meant as one.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class CommitsByRestoring {

  public void reindex(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from lookup");
      statement.executeUpdate("insert into lookup select id, owner from account");
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
    conn.setAutoCommit(true);
  }
}
