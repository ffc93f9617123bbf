// What rollback declares is caught, but it throws IllegalStateException, which is not.
package shop.masked;

import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.logging.Level;
import java.util.logging.Logger;

public class CheckedCaughtOnly {
  private static final Logger LOG = Logger.getLogger("shop");

  public void run(UserTransaction ut, Runnable work) throws Exception {
    ut.begin();
    try {
      work.run();
      ut.commit();
    } catch (Exception e) {
      try {
        ut.rollback(); // finding: RollbackMasksFailure HIGH
      } catch (SystemException f) {
        LOG.log(Level.WARNING, "not rolled back", f);
      }
      throw e;
    }
  }
}
