// The guard of the API: nothing is rolled back when nothing is active. LOW: it may fail for itself.
package shop.masked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class Guarded {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        tx.rollback(); // finding: RollbackMasksFailure LOW
      }
      throw e;
    }
  }
}
