// Trap 19: marked for rollback, whoever ends the transaction will know.
package shop.swallow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.logging.Logger;

public class MarksForRollback {
  private static final Logger LOG = Logger.getLogger(MarksForRollback.class.getName());

  private final EntityManager em;

  public MarksForRollback(EntityManager em) {
    this.em = em;
  }


  public void save(Object order) {
    try {
      em.persist(order);
      em.flush();
    } catch (PersistenceException e) {
      LOG.warning("not stored: " + e);
      em.getTransaction().setRollbackOnly();
    }
  }
}
