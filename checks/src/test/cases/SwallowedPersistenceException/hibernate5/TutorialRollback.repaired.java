// The tutorial's handler: rolled back, printed, and nobody is told.
package shop.swallow;

import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TutorialRollback {
  private final SessionFactory factory;

  public TutorialRollback(SessionFactory factory) {
    this.factory = factory;
  }

  public Integer add(Object employee) {
    Session session = factory.openSession();
    Transaction tx = null;
    Integer id = null;
    try {
      tx = session.beginTransaction();
      id = (Integer) session.save(employee);
      tx.commit();
    } catch (HibernateException e) {
      if (tx != null) {
        tx.rollback();
      }
      throw e;
    } finally {
      session.close();
    }
    return id;
  }
}
