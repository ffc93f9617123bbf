// Trap 11: the status decides in the finalizer.
package shop.tx;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

public class StatusInFinally {
  private final UserTransaction ut;
  private final EntityManager em;

  public StatusInFinally(UserTransaction ut, EntityManager em) {
    this.ut = ut;
    this.em = em;
  }


  public void add(Object order) throws Exception {
    ut.begin();
    try {
      em.persist(order);
      ut.commit();
    } finally {
      if (ut.getStatus() != Status.STATUS_NO_TRANSACTION) {
        ut.rollback();
      }
    }
  }

  public void addOutside(Object order) throws Exception {
    ut.begin();
    try {
      em.persist(order);
    } catch (RuntimeException e) {
      ut.rollback();
      throw e;
    }
    ut.commit();
  }
}
