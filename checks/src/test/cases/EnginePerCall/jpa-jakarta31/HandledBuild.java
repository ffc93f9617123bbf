// Trap 57: once hoisted it fails in an initialiser, where no handler answers for it.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;

public class HandledBuild {
  public boolean isReachable() {
    try {
      EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM; no repair: catches what building throws
      try (EntityManager em = emf.createEntityManager()) {
        return em.isOpen();
      } finally {
        emf.close();
      }
    } catch (PersistenceException e) {
      return false;
    }
  }
}
