// The flag says that the commit failed, and the finalizer believes that there is something left.
package shop.masked;

import jakarta.persistence.EntityManager;

public class FlagInFinally {

  public void save(EntityManager em, Object order) {
    boolean done = false;
    em.getTransaction().begin();
    try {
      em.persist(order);
      em.getTransaction().commit();
      done = true;
    } finally {
      if (!done && em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
    }
  }
}
