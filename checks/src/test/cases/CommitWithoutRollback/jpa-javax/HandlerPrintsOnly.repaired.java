// The handler prints the failure, leaves the transaction open and goes on.
package shop.orders;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

public class HandlerPrintsOnly {
  private final EntityManager em;

  public HandlerPrintsOnly(EntityManager em) {
    this.em = em;
  }

  public void save(Object order) {
    try {
      em.getTransaction().begin();
      em.persist(order);
      em.getTransaction().commit();
    } catch (PersistenceException e) {
      if (em.getTransaction().isActive()) {
        try {
          em.getTransaction().rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      e.printStackTrace();
    }
  }
}
