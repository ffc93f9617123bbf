// What has begun a transaction is there, wherever it came from: the handler's test finds it.
package shop.start;

import javax.naming.InitialContext;
import javax.transaction.SystemException;
import javax.transaction.UserTransaction;

public class LookedUpAndTested {
  public interface Auctions {
    void endAll() throws Exception;
  }

  public void create(Auctions auctions) {
    UserTransaction transaction = null;
    try {
      InitialContext context = new InitialContext();
      transaction = (UserTransaction) context.lookup("java:/jboss/UserTransaction");
      transaction.begin();
      auctions.endAll();
      transaction.commit();
    } catch (Exception e) {
      try {
        if (transaction != null) {
          transaction.rollback(); // finding: RollbackMasksFailure HIGH
        }
      } catch (SystemException e1) {
        e.addSuppressed(e1);
      }
      throw new IllegalStateException("cannot start", e);
    }
  }

  public void createUntested(Auctions auctions, boolean forgiving) {
    UserTransaction transaction = null;
    try {
      InitialContext context = new InitialContext();
      transaction = (UserTransaction) context.lookup("java:/jboss/UserTransaction");
      transaction.begin();
      auctions.endAll();
      transaction.commit(); // finding: CommitWithoutRollback HIGH; no repair: an existing handler rolls back too
    } catch (Exception e) {
      try {
        if (transaction != null && forgiving) {
          transaction.rollback(); // finding: RollbackMasksFailure HIGH
        }
      } catch (SystemException e1) {
        e.addSuppressed(e1);
      }
      throw new IllegalStateException("cannot start", e);
    }
  }
}
