// The commit is outside of the try: the handler never runs after it.
package shop.masked;

import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

public class CommitOutside {

  public void run(UserTransaction ut, Runnable work) throws Exception {
    ut.begin();
    try {
      work.run();
    } catch (Throwable t) {
      try {
        ut.rollback();
      } catch (SystemException | RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    ut.commit();
  }
}
