// Trap 59: an entity manager is AutoCloseable since Jakarta Persistence 3.1: try-with-resources.
package shop.versions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class ByNowAutoCloseable {
  private final EntityManagerFactory emf;

  public ByNowAutoCloseable(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public boolean exists(long id) {
    try (EntityManager em = emf.createEntityManager()) {
      boolean exists = em.find(Object.class, id) != null;
      return exists;
    }
  }
}
