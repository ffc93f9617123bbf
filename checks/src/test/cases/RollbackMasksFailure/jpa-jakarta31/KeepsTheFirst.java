// Guarded, and what it throws itself is kept beside the first failure.
package shop.masked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class KeepsTheFirst {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      try {
        tx.rollback();
      } catch (RuntimeException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
