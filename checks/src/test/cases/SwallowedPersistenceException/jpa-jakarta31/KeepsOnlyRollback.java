// What a failing rollback adds to a failure that nobody hears of is heard by nobody, either.
package shop.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class KeepsOnlyRollback {
  public void store(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(order);
      tx.commit();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      if (tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
    }
  }
}
