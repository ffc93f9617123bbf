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
    Session session = sessionFactory.openSession(); // finding: SessionOutsideTryWithResources HIGH
    Transaction tx = session.beginTransaction();
    Long id = (Long) session.save(order);
    tx.commit(); // finding: CommitWithoutRollback HIGH
    session.close();
    return id;
  }
}
