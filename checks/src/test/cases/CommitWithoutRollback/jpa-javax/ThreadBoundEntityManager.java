// Trap 43: an entity manager bound to the thread, ended by another method of the same class.
package shop.persistence;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public final class ThreadBoundEntityManager {
  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

  private ThreadBoundEntityManager() {}

  public static void begin(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    CURRENT.set(em);
    em.getTransaction().begin();
  }

  public static void end(boolean success) {
    EntityManager em = CURRENT.get();
    CURRENT.remove();
    try {
      if (success) {
        em.getTransaction().commit();
      } else {
        em.getTransaction().rollback();
      }
    } finally {
      em.close();
    }
  }
}
