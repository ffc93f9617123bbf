// The status goes to the caller in an object that has a name first.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class StatusInNamedContainer {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public StatusInNamedContainer(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }

  record Unit(TransactionStatus status, String name) {}

  Unit begin() {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition()); // finding: CommitWithoutRollback LOW; no repair: nothing here ends the transaction
    Unit unit = new Unit(status, "unit");
    return unit;
  }

  Unit beginOther(boolean named) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition()); // finding: CommitWithoutRollback LOW; no repair: nothing here ends the transaction
    Unit unit = null;
    if (named) {
      unit = new Unit(status, "named");
      return unit;
    }
    return new Unit(status, "other");
  }

  /** What is returned is not always what holds the status. */
  Unit forget(boolean named, Unit other) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition()); // finding: CommitWithoutRollback HIGH; no repair: nothing here ends the transaction
    jdbc.update("update orders set n = n + 1");
    Unit unit;
    if (named) {
      unit = new Unit(status, "named");
    } else {
      unit = other;
    }
    return unit;
  }
}
