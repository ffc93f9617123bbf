// Trap 6: an entity manager in try-with-resources closes without rolling back.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class EntityManagerInTwr {
  private final EntityManagerFactory emf;

  public EntityManagerInTwr(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void create(Object order) {
    try (EntityManager em = emf.createEntityManager()) {
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
