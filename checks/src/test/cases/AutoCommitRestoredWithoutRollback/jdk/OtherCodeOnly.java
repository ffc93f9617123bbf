// Once something is stored only other code can fail, and no handler is there: MEDIUM.
package bank.modes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

public class OtherCodeOnly {
  private final Ledger ledger;

  public OtherCodeOnly(Ledger ledger) {
    this.ledger = ledger;
  }

  public void settle(Connection conn, Consumer<String> listener) throws SQLException {
    conn.setAutoCommit(false);
    try {
      ledger.settle(conn);
      listener.accept("settled");
      conn.commit();
    } finally {
      conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback MEDIUM
    }
  }

  public interface Ledger {
    void settle(Connection conn);
  }
}
