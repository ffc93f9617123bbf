// Trap 9: a rollback to a savepoint leaves the transaction open.
package shop.invoices;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

public class RollbackToSavepointOnly {

  public void bill(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    Savepoint beforeBilling = conn.setSavepoint("billing");
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into invoice(order_id) values (" + order + ")");
      statement.executeUpdate("update orders set billed = 1 where id = " + order);
      conn.commit();
    } catch (SQLException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
