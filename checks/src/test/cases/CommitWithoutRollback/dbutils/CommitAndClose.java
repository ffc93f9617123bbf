// Trap 23: a commit that closes in the end: after its failure there is nothing to roll back.
package shop.tx;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbutils.DbUtils;
import org.apache.commons.dbutils.QueryRunner;

public class CommitAndClose {
  private final DataSource dataSource;

  public CommitAndClose(DataSource dataSource) {
    this.dataSource = dataSource;
  }


  public void touch(long order) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setAutoCommit(false);
      new QueryRunner().update(conn, "update orders set n = n + 1 where id = ?", order);
      DbUtils.commitAndClose(conn); // finding: CommitWithoutRollback MEDIUM; no repair: clos
    } catch (SQLException | RuntimeException e) {
      DbUtils.rollbackAndClose(conn);
      throw e;
    }
  }
}
