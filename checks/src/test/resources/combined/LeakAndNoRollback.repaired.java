package combined;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Neither closed nor rolled back when the work fails. */
public class LeakAndNoRollback {
  private final EntityManagerFactory factory;

  public LeakAndNoRollback(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void store(Object order) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      try {
        em.persist(order);
        em.getTransaction().commit();
      } catch (Throwable t) {
        if (em.getTransaction().isActive()) {
          try {
            em.getTransaction().rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    }
  }
}
