// Commons DbUtils rolls back quietly before the mode is given back; without it, nothing does.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbutils.DbUtils;

public class QuietRollbackFirst {

  public void unite(Connection conn, long one, long other) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update entry set account = " + one + " where account = " + other);
      statement.executeUpdate("delete from account where id = " + other);
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      DbUtils.rollbackAndCloseQuietly(conn);
      throw e;
    }
  }

  public void part(Connection conn, long one, long other) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into account values (" + other + ")");
      statement.executeUpdate("update account set cents = cents / 2 where id = " + one);
      conn.commit();
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      conn.setAutoCommit(true);
    }
  }
}
