// Helpers that open a session of the engine, or close it, keep nothing: it is built on every call.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class UsedByHelpers {
  private EntityManagerFactory kept;

  private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("shop");

  public Object find(Class<?> type, long id) {
    try (EntityManager em = open(EMF)) {
      return em.find(type, id);
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

  private static final EntityManagerFactory ENTITY_MANAGER_FACTORY = Persistence.createEntityManagerFactory("count");

  public long count() {
    try (EntityManager em = open(ENTITY_MANAGER_FACTORY)) {
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
