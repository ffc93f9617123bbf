// Trap 19: marking for rollback ends nothing; somebody still has to.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

public class MarkedButNeverEnded {
  private final EntityManager em;

  public MarkedButNeverEnded(EntityManager em) {
    this.em = em;
  }

  public void assign(Object order, Object courier) {
    em.getTransaction().begin();
    try {
      em.merge(order);
      em.merge(courier);
      em.getTransaction().commit();
    } catch (PersistenceException e) {
      if (em.getTransaction().isActive()) {
        try {
          em.getTransaction().rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw e;
    }
  }
}
