// Trap 7 with JTA: after the commit the thread has no transaction, whatever came of it.
package shop.masked;

import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

public class CommitCovered {

  public void run(UserTransaction ut, Runnable work) throws Exception {
    ut.begin();
    try {
      work.run();
      ut.commit();
    } catch (Exception e) {
      try {
        ut.rollback();
      } catch (SystemException | RuntimeException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
