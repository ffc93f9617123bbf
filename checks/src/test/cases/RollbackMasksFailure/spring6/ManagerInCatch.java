// Trap 7: "Do not call rollback on a transaction if commit threw an exception", says Spring.
package shop.masked;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

public class ManagerInCatch {
  private final PlatformTransactionManager manager;

  public ManagerInCatch(PlatformTransactionManager manager) {
    this.manager = manager;
  }

  public void run(Runnable work) {
    TransactionStatus status = manager.getTransaction(TransactionDefinition.withDefaults());
    try {
      work.run();
      manager.commit(status);
    } catch (RuntimeException e) {
      manager.rollback(status); // finding: RollbackMasksFailure HIGH
      throw e;
    }
  }
}
