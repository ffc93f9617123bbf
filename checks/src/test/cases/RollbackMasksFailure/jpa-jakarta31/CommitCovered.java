// Trap 7: the commit that failed has rolled back, so that rollback throws IllegalStateException.
package shop.masked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class CommitCovered {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      tx.rollback(); // finding: RollbackMasksFailure HIGH
      throw e;
    }
  }
}
