// Marked for rollback by a method of the project's own: the commit tells whoever ends it.
package shop.swallow;

import jakarta.persistence.EntityManager;
import java.util.logging.Logger;

public class MarksQuietly {
  private static final Logger LOG = Logger.getLogger(MarksQuietly.class.getName());

  public interface Transactions {
    void setRollbackOnlyQuietly();
  }

  private final EntityManager em;
  private final Transactions transactions;

  public MarksQuietly(EntityManager em, Transactions transactions) {
    this.em = em;
    this.transactions = transactions;
  }

  public void save(Object order) {
    try {
      em.persist(order);
      em.flush();
    } catch (RuntimeException e) {
      LOG.warning("not stored: " + e);
      transactions.setRollbackOnlyQuietly();
    }
  }
}
