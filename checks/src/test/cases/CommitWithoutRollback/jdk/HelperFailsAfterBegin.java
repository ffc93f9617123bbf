// Where the helper fails after its begin, its caller gets no connection that it could roll back.
package shop.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class HelperFailsAfterBegin {
  interface Pool {
    Connection lend() throws SQLException;

    void giveBack(Connection conn);
  }

  private final Pool pool;

  public HelperFailsAfterBegin(Pool pool) {
    this.pool = pool;
  }

  public void close(long account) throws SQLException {
    Connection conn = null;
    try {
      conn = begun();
      try (PreparedStatement update = conn.prepareStatement("delete from account where id = ?")) {
        update.setLong(1, account);
        update.executeUpdate();
      }
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      if (conn != null) {
        conn.rollback();
      }
      throw e;
    } finally {
      pool.giveBack(conn);
    }
  }

  private Connection begun() throws SQLException {
    Connection conn = pool.lend();
    conn.setAutoCommit(false);
    conn.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    return conn;
  }
}
