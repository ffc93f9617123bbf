// A user transaction stays with the thread if the work fails.
package shop.tx;

import javax.persistence.EntityManager;
import javax.transaction.SystemException;
import javax.transaction.UserTransaction;

public class UserTransactionAlone {
  private final UserTransaction ut;
  private final EntityManager em;

  public UserTransactionAlone(UserTransaction ut, EntityManager em) {
    this.ut = ut;
    this.em = em;
  }


  public void add(Object order) throws Exception {
    ut.begin();
    try {
      em.persist(order);
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
