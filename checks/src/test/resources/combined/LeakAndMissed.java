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
    Session session = factory.openSession();
    Transaction tx = null;
    try {
      tx = session.beginTransaction();
      session.persist(order);
      tx.commit();
      session.close();
    } catch (HibernateException e) {
      if (tx != null) {
        tx.rollback();
      }
      LOG.log(Level.SEVERE, "not stored", e);
    }
  }
}
