// A borrowed connection: roll back first, then give back the saved auto-commit.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class RestoreAfterRollback {

  public void merge(Connection conn, long from, long into) throws SQLException {
    boolean before = conn.getAutoCommit();
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update item set o = " + into + " where o = " + from);
      statement.executeUpdate("delete from orders where id = " + from);
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    } finally {
      conn.setAutoCommit(before);
    }
  }
}
