// A helper closes four statements, each if it is there, once it has rolled back.
package bank.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class RollsBackAmongManyCloses {
  private final Connection connection;
  private PreparedStatement orders;
  private PreparedStatement lines;
  private PreparedStatement stock;
  private PreparedStatement ledger;

  public RollsBackAmongManyCloses(Connection connection) {
    this.connection = connection;
  }

  public void store(long id) throws SQLException {
    connection.setAutoCommit(false);
    try {
      orders = connection.prepareStatement("INSERT INTO orders VALUES (?)");
      orders.setLong(1, id);
      orders.execute();
      lines = connection.prepareStatement("INSERT INTO lines VALUES (?)");
      lines.setLong(1, id);
      lines.execute();
      stock = connection.prepareStatement("INSERT INTO stock VALUES (?)");
      stock.setLong(1, id);
      stock.execute();
      ledger = connection.prepareStatement("INSERT INTO ledger VALUES (?)");
      ledger.setLong(1, id);
      ledger.execute();
      connection.commit();
    } finally {
      release();
    }
  }

  private void release() throws SQLException {
    if (connection != null) {
      connection.rollback();
    }
    if (orders != null) {
      orders.close();
    }
    if (lines != null) {
      lines.close();
    }
    if (stock != null) {
      stock.close();
    }
    if (ledger != null) {
      ledger.close();
    }
  }
}
