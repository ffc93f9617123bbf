// Trap 10: rolled back for Hibernate's own exceptions; the others are another rule's.
package shop.orders;

import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class FamilyHandlerOnly {
  private final SessionFactory factory;

  public FamilyHandlerOnly(SessionFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    Session session = factory.openSession();
    Transaction tx = null;
    try {
      tx = session.beginTransaction();
      session.persist(order);
      tx.commit();
    } catch (HibernateException e) {
      if (tx != null) {
        tx.rollback(); // finding: RollbackMissesFailure MEDIUM
      }
      throw e;
    } finally {
      session.close();
    }
  }
}
