// The status goes to the caller in an object that holds it: so does the duty to end it.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class StatusInContainer {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public StatusInContainer(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }

  static final class Container {
    private final TransactionStatus status;
    private final String name;

    Container(TransactionStatus status, String name) {
      this.status = status;
      this.name = name;
    }
  }

  Container begin(String name) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition()); // finding: CommitWithoutRollback LOW; no repair: nothing here ends the transaction
    return new Container(status, name);
  }

  String forget(long order) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition()); // finding: CommitWithoutRollback HIGH; no repair: nothing here ends the transaction
    jdbc.update("update orders set n = n + 1 where id = ?", order);
    return new String("done");
  }
}
