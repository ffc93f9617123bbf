// Around the commit: the order is lost, the page says thanks.
package shop.swallow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

public class CommitSwallowed {
  private final EntityManager em;

  public CommitSwallowed(EntityManager em) {
    this.em = em;
  }


  public void save(Object order) {
    try {
      em.getTransaction().begin();
      em.persist(order);
      em.getTransaction().commit();
    } catch (RuntimeException e) { // finding: SwallowedPersistenceException HIGH
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
    }
  }
}
