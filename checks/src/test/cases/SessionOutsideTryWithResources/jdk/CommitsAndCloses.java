// A helper named for closing commits first: it has to stay.
package shop.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CommitsAndCloses {
  private DataSource pool;

  public void run(String sql) throws SQLException {
    Connection conn = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: ends its transaction, too
    Statement statement = conn.createStatement();
    statement.execute(sql);
    statement.close();
    closeConnection(conn);
  }

  private static void closeConnection(Connection conn) throws SQLException {
    if (!conn.getAutoCommit()) {
      conn.commit();
    }
    conn.close();
  }

  public void undo(String sql) throws SQLException {
    Connection conn = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: ends its transaction, too
    Statement statement = conn.createStatement();
    statement.execute(sql);
    statement.close();
    rollbackAndClose(conn);
  }

  private static void rollbackAndClose(Connection conn) throws SQLException {
    conn.rollback();
    conn.close();
  }
}
