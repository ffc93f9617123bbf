// Trap 7 with JTA: after the commit the thread has no transaction, whatever came of it.
package shop.masked;

import jakarta.transaction.UserTransaction;

public class CommitCovered {

  public void run(UserTransaction ut, Runnable work) throws Exception {
    ut.begin();
    try {
      work.run();
      ut.commit();
    } catch (Exception e) {
      ut.rollback(); // finding: RollbackMasksFailure HIGH
      throw e;
    }
  }
}
