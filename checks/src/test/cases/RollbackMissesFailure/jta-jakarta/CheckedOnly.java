// The handler knows what JTA declares; what other code throws passes it by.
package shop.narrow;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

public class CheckedOnly {

  public void run(UserTransaction ut, Work work)
      throws NotSupportedException,
          SystemException,
          RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          WorkException {
    ut.begin();
    try {
      work.run();
    } catch (WorkException e) {
      ut.rollback(); // finding: RollbackMissesFailure LOW
      throw e;
    }
    ut.commit();
  }

  public interface Work {
    void run() throws WorkException;
  }

  public static final class WorkException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
