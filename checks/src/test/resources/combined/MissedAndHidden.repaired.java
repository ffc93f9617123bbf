package combined;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

/** The handler does not run for other exceptions, and hides what its own are. */
public class MissedAndHidden {

  public void store(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw e;
    }
  }
}
