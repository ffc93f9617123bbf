// Trap 19: marked for rollback, and never ended.
package shop.tx;

import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

public class MarkedOnly {
  private final UserTransaction ut;
  private final EntityManager em;

  public MarkedOnly(UserTransaction ut, EntityManager em) {
    this.ut = ut;
    this.em = em;
  }


  public void add(Object order) throws Exception {
    ut.begin();
    try {
      em.persist(order);
      ut.commit(); // finding: CommitWithoutRollback HIGH; no repair: still needs the transaction
    } catch (RuntimeException e) {
      ut.setRollbackOnly();
      throw e;
    }
  }
}
