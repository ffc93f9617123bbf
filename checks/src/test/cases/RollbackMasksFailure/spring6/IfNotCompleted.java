// The guard of Spring: a completed transaction is left alone.
package shop.masked;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

public class IfNotCompleted {
  private final PlatformTransactionManager manager;

  public IfNotCompleted(PlatformTransactionManager manager) {
    this.manager = manager;
  }

  public void run(Runnable work) {
    TransactionStatus status = manager.getTransaction(TransactionDefinition.withDefaults());
    try {
      work.run();
      manager.commit(status);
    } catch (RuntimeException e) {
      if (!status.isCompleted()) {
        manager.rollback(status); // finding: RollbackMasksFailure LOW
      }
      throw e;
    }
  }
}
