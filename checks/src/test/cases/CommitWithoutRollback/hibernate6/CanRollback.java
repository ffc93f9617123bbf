// Trap 11: asks the transaction's status before it rolls back.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class CanRollback {
  private final SessionFactory factory;

  public CanRollback(SessionFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    Transaction tx = null;
    try (Session session = factory.openSession()) {
      try {
        tx = session.beginTransaction();
        session.persist(order);
        tx.commit();
      } catch (Exception e) {
        if (tx != null && tx.getStatus().canRollback()) {
          tx.rollback();
        }
        throw e;
      }
    }
  }
}
