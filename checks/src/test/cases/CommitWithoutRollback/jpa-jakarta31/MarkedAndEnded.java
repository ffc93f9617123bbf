// Trap 19: marked in the handler, ended in the finalizer.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class MarkedAndEnded {
  private final EntityManager em;

  public MarkedAndEnded(EntityManager em) {
    this.em = em;
  }

  public void assign(Object order, Object courier) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.merge(order);
      em.merge(courier);
    } catch (RuntimeException e) {
      tx.setRollbackOnly();
      throw e;
    } finally {
      if (tx.getRollbackOnly()) {
        tx.rollback();
      } else {
        tx.commit();
      }
    }
  }
}
