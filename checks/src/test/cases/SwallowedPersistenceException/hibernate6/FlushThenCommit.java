// Trap 46: the flush fails unseen, the commit returns normally and stores nothing.
package shop.swallow;

import jakarta.persistence.PersistenceException;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.hibernate.Transaction;

public class FlushThenCommit {
  private static final Logger LOG = Logger.getLogger(FlushThenCommit.class.getName());


  public void save(Session session, Object order) {
    Transaction tx = session.beginTransaction();
    try {
      session.persist(order);
      try {
        session.flush();
      } catch (PersistenceException e) { // finding: SwallowedPersistenceException HIGH
        LOG.warning("flush: " + e);
      }
      tx.commit();
    } catch (RuntimeException e) {
      tx.rollback();
      throw e;
    }
  }
}
