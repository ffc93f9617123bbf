// Try-with-resources around a session: close may commit, leak or roll back, as pool and mode will.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TwrOrderDao {
  private final SessionFactory sessionFactory;

  public TwrOrderDao(SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory;
  }

  public void update(Object order) {
    try (Session session = sessionFactory.openSession()) {
      Transaction transaction = session.beginTransaction();
      session.update(order);
      transaction.commit(); // finding: CommitWithoutRollback MEDIUM
    }
  }
}
