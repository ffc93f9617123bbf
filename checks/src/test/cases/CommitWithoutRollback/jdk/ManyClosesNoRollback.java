// A helper closes six statements, each if it is there, and ends nothing.
package bank.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class ManyClosesNoRollback {
  private final Connection connection;
  private PreparedStatement orders;
  private PreparedStatement lines;
  private PreparedStatement stock;
  private PreparedStatement ledger;
  private PreparedStatement audit;
  private PreparedStatement mail;

  public ManyClosesNoRollback(Connection connection) {
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
      audit = connection.prepareStatement("INSERT INTO audit VALUES (?)");
      audit.setLong(1, id);
      audit.execute();
      mail = connection.prepareStatement("INSERT INTO mail VALUES (?)");
      mail.setLong(1, id);
      mail.execute();
      connection.commit(); // finding: CommitWithoutRollback HIGH
    } finally {
      release();
    }
  }

  private void release() throws SQLException {
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
    if (audit != null) {
      audit.close();
    }
    if (mail != null) {
      mail.close();
    }
  }
}
