// The status is asked before; that rollback may fail for other reasons is LOW.
package shop.masked;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

public class StatusAsked {

  public void run(UserTransaction ut, Runnable work) throws Exception {
    ut.begin();
    try {
      work.run();
      ut.commit();
    } catch (Exception e) {
      if (ut.getStatus() != Status.STATUS_NO_TRANSACTION) {
        ut.rollback(); // finding: RollbackMasksFailure LOW
      }
      throw e;
    }
  }
}
