// What passes the handler is thrown away by the return in the finalizer, and nothing rolls back.
package shop.narrow;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.Transaction;

public class DiscardedByFinally {
  private final Session session;

  public DiscardedByFinally(Session session) {
    this.session = session;
  }

  public List<?> exams(int branch) {
    List<?> results = new ArrayList<>();
    Transaction tx = session.beginTransaction();
    try {
      results = session.createQuery("from Exam where branch = " + branch).list();
      tx.commit();
    } catch (HibernateException e) { // finding: SwallowedPersistenceException HIGH
      tx.rollback(); // finding: RollbackMissesFailure MEDIUM
      e.printStackTrace();
    } finally {
      return results;
    }
  }

  public List<?> examsOfAnyFailure(int branch) {
    List<?> results = new ArrayList<>();
    Transaction tx = session.beginTransaction();
    try {
      results = session.createQuery("from Exam where branch = " + branch).list();
      tx.commit();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      tx.rollback();
      e.printStackTrace();
    } finally {
      return results;
    }
  }
}
