// Trap 48: a quiet commit hides that nothing was stored.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbutils.DbUtils;
import org.apache.commons.dbutils.QueryRunner;

public class CommitQuietly {
  public void touch(Connection conn, long order) throws SQLException {
    new QueryRunner().update(conn, "update orders set n = n + 1 where id = ?", order);
    DbUtils.commitAndCloseQuietly(conn); // finding: SwallowedPersistenceException HIGH; no repair: call the commit that throws
  }
}
