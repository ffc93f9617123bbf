// Who begins on the current session may commit there: that ends it, and nothing is closed.
package shop.borrowed;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class CurrentSessionCommitted {
  private final SessionFactory factory;

  public CurrentSessionCommitted(SessionFactory factory) {
    this.factory = factory;
  }

  public void add(Object order) {
    Session session = factory.getCurrentSession();
    Transaction tx = session.beginTransaction();
    try {
      session.save(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        tx.rollback();
      }
      throw e;
    }
  }
}
