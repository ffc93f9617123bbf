// Trap 12: the rollback is a helper of the library.
package shop.tx;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbutils.DbUtils;
import org.apache.commons.dbutils.QueryRunner;

public class RollbackQuietly {
  public void touch(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    try {
      new QueryRunner().update(conn, "update orders set n = n + 1 where id = ?", order);
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      DbUtils.rollbackAndCloseQuietly(conn);
      throw e;
    }
  }
}
