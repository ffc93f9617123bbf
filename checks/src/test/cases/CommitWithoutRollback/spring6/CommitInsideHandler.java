// Trap 7: the handler covers the commit; that it masks is another rule's finding.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class CommitInsideHandler {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public CommitInsideHandler(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }


  public void touch(long order) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    try {
      jdbc.update("update orders set n = n + 1 where id = ?", order);
      manager.commit(status);
    } catch (RuntimeException e) {
      manager.rollback(status); // finding: RollbackMasksFailure HIGH
      throw e;
    }
  }

  public void touchGuarded(long order) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    try {
      jdbc.update("update orders set n = n + 1 where id = ?", order);
      manager.commit(status);
    } catch (RuntimeException e) {
      if (!status.isCompleted()) {
        manager.rollback(status);
      }
      throw e;
    }
  }
}
