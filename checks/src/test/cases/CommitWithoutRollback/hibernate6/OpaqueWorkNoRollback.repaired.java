// The work is in collaborators that cannot be seen; the session is closed, the transaction is not.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class OpaqueWorkNoRollback {
  private final SessionFactory sessionFactory;
  private final Pricing pricing;

  public OpaqueWorkNoRollback(SessionFactory sessionFactory, Pricing pricing) {
    this.sessionFactory = sessionFactory;
    this.pricing = pricing;
  }

  public void reprice(Object order) {
    try (Session session = sessionFactory.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        pricing.apply(session, order);
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
    }
  }

  interface Pricing {
    void apply(Session session, Object order);
  }
}
