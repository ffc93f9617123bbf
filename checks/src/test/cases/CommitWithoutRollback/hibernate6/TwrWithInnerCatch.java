// The usual repaired form, and one that catches in a method around.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TwrWithInnerCatch {
  private final SessionFactory factory;

  public TwrWithInnerCatch(SessionFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    try (Session session = factory.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        saveAll(session, order);
        tx.commit();
      } catch (RuntimeException e) {
        undo(tx, e);
        throw e;
      }
    }
  }

  private void saveAll(Session session, Object order) {
    session.persist(order);
  }

  private static void undo(Transaction tx, RuntimeException cause) {
    try {
      tx.rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
