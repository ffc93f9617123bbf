// Whatever is unchecked is caught, and the guard asked.
package shop.narrow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class AnyRuntime {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        tx.rollback();
      }
      throw e;
    }
  }
}
