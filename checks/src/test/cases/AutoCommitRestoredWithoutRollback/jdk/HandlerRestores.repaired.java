// The handler gives the mode back and throws on, without a rollback before.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class HandlerRestores {

  public void pay(Connection conn, long invoice, long account) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update account set cents = cents - 100 where id = " + account);
      statement.executeUpdate("update invoice set paid = true where id = " + invoice);
      conn.commit();
      conn.setAutoCommit(true);
    } catch (SQLException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      conn.setAutoCommit(true);
      throw e;
    }
  }
}
