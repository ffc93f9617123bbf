// The form of many tutorials: the session is the resource, its transaction is declared outside.
package shop.late;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TutorialTwr {
  private static final Logger LOG = Logger.getLogger("shop");
  private final SessionFactory factory;

  public TutorialTwr(SessionFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    Transaction tx = null;
    try (Session session = factory.openSession()) {
      tx = session.beginTransaction();
      try {
        session.persist(order);
        tx.commit();
      } catch (Throwable t) {
        if (tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "not saved", e);
      throw e;
    }
  }
}
