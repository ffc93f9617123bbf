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

  public Object find(long id) {
    try {
      EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM; no repair: catches what building throws
      try (EntityManager em = emf.createEntityManager()) {
        return em.find(Object.class, id);
      } finally {
        emf.close();
      }
    } catch (RuntimeException e) {
      if (e instanceof PersistenceException) {
        return e.getMessage();
      }
      throw e;
    }
  }

  public Object get(long id) {
    try {
      EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM
      try (EntityManager em = emf.createEntityManager()) {
        return em.find(Object.class, id);
      } finally {
        emf.close();
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException("no " + id, e);
    }
  }
}
