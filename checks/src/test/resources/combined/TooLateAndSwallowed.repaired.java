package combined;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/** Rolled back after the close, and the caller learns nothing of it. */
public class TooLateAndSwallowed {
  private final SessionFactory factory;

  public TooLateAndSwallowed(SessionFactory factory) {
    this.factory = factory;
  }

  public void store(Object order) {
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
      throw e;
    }
  }
}
