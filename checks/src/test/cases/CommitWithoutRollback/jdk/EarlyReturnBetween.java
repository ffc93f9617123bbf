// An early return leaves the transaction open without any failure.
package shop.stock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class EarlyReturnBetween {

  public boolean take(Connection conn, long article) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement();
        ResultSet free = statement.executeQuery("select free from stock where id = " + article)) {
      if (!free.next() || free.getInt(1) == 0) {
        return false;
      }
      statement.executeUpdate("update stock set free = free - 1 where id = " + article);
      conn.commit(); // finding: CommitWithoutRollback HIGH; no repair: jump
      return true;
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
