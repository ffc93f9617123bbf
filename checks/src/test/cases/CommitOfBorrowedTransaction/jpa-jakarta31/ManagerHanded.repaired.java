// An entity manager whose transaction the caller began.
package shop.handed;

import jakarta.persistence.EntityManager;

public class ManagerHanded {

  public void save(EntityManager em, Object order) {
    try {
      em.persist(order);
      em.flush();
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

  public void saveOnly(EntityManager em, Object order) {
    em.persist(order);
  }
}
