// Trap 11: the classic of the manual: null test, rollback, rethrow, close.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class ClassicNullTest {
  private final SessionFactory factory;

  public ClassicNullTest(SessionFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    Session session = factory.openSession();
    Transaction tx = null;
    try {
      tx = session.beginTransaction();
      session.saveOrUpdate(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx != null) {
        tx.rollback();
      }
      throw e;
    } finally {
      session.close();
    }
  }
}
