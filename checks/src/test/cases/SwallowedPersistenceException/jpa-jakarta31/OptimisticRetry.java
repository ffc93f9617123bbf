// Trap 47: an optimistic lock lost is retried, and thrown in the end.
package shop.swallow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;

public class OptimisticRetry {
  private final EntityManager em;

  public OptimisticRetry(EntityManager em) {
    this.em = em;
  }


  public Object save(Object order) {
    for (int attempt = 1; ; attempt++) {
      try {
        Object merged = em.merge(order);
        em.flush();
        return merged;
      } catch (OptimisticLockException e) {
        if (attempt == 3) {
          throw e;
        }
        em.clear();
      }
    }
  }
}
