// The connection of a MyBatis session, worked on by hand: restoring its mode commits there too.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.ibatis.session.SqlSession;

public class MappersOnConnection {

  public void close(SqlSession session, long account) throws SQLException {
    Connection conn = session.getConnection();
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set cents = 0 where id = " + account);
      statement.executeUpdate("delete from account where id = " + account);
      conn.commit();
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
    }
  }
}
