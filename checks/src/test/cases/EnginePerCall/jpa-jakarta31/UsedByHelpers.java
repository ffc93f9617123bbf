// Helpers that open a session of the engine, or close it, keep nothing: it is built on every call.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class UsedByHelpers {
  private EntityManagerFactory kept;

  public Object find(Class<?> type, long id) {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM
    try (EntityManager em = open(emf)) {
      return em.find(type, id);
    } finally {
      close(emf);
    }
  }

  private static EntityManager open(EntityManagerFactory emf) {
    return emf.createEntityManager();
  }

  private static void close(EntityManagerFactory emf) {
    if (emf != null) {
      emf.close();
    }
  }

  public long count() {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("count"); // finding: EnginePerCall HIGH
    try (EntityManager em = open(emf)) {
      return em.createQuery("select count(o) from Order o", Long.class).getSingleResult();
    }
  }

  /** This one keeps it. */
  public void start() {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop");
    keep(emf);
  }

  private void keep(EntityManagerFactory emf) {
    kept = emf;
  }

  public EntityManager session() {
    return kept.createEntityManager();
  }
}
