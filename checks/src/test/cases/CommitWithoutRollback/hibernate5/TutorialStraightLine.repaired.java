// The first page of many a tutorial: open, begin, save, commit, close, and no failure foreseen.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TutorialStraightLine {
  private final SessionFactory sessionFactory;

  public TutorialStraightLine(SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory;
  }

  public Long save(Object order) {
    Session session = sessionFactory.openSession();
    Transaction tx = session.beginTransaction();
    Long id;
    try {
      id = (Long) session.save(order);
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
    session.close();
    return id;
  }
}
