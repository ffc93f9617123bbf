// Trap 55: no leak, but the whole start-up on every call.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class TwrAroundFactory {
  public Object find(Class<?> type, long id) {
    try (EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM
        EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    }
  }
}
