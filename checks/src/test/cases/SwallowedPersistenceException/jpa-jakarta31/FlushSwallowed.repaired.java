// A failed flush is logged; the transaction that follows stores nothing.
package shop.swallow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.logging.Logger;

public class FlushSwallowed {
  private static final Logger LOG = Logger.getLogger(FlushSwallowed.class.getName());

  private final EntityManager em;

  public FlushSwallowed(EntityManager em) {
    this.em = em;
  }


  public void save(Object order) {
    em.persist(order);
    try {
      em.flush();
    } catch (PersistenceException e) {
      LOG.warning("flush: " + e);
      throw e;
    }
  }
}
