package combined;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

class LeakAndMissed {
  private static final Logger LOG = Logger.getLogger("combined");
  private final SessionFactory factory;

  LeakAndMissed(SessionFactory factory) {
    this.factory = factory;
  }

  void store(Object order) {
    try (Session session = factory.openSession()) {
      Transaction tx = null;
      try {
        tx = session.beginTransaction();
        session.persist(order);
        tx.commit();
      } catch (HibernateException e) {
        if (tx != null && tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException suppressed) {
            e.addSuppressed(suppressed);
          }
        }
        LOG.log(Level.SEVERE, "not stored", e);
        throw e;
      } catch (Throwable t) {
        if (tx != null && tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    }
  }
}
