// Trap 18: the listeners run after the commit, and what they throw leads to a rollback.
package shop.masked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.List;

public class CodeAfterCommit {

  public void save(EntityManager em, Object order, List<Runnable> listeners) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
      listeners.forEach(Runnable::run);
    } catch (RuntimeException e) {
      tx.rollback(); // finding: RollbackMasksFailure HIGH
      throw e;
    }
  }
}
