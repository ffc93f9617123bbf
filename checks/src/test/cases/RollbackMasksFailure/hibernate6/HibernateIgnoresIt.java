// Hibernate's own transaction takes a rollback without a transaction for nothing to do.
package shop.masked;

import org.hibernate.Session;
import org.hibernate.Transaction;

public class HibernateIgnoresIt {

  public void save(Session session, Object order) {
    Transaction tx = session.beginTransaction();
    try {
      session.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      tx.rollback(); // finding: RollbackMasksFailure LOW
      throw e;
    }
  }
}
