// A transaction that a handler rolls back needs its session open there: no try must close it before.
package shop.endedinhandler;

import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;

public class EndedInHandler {
  public void run(Configuration configuration, List<String> queries) {
    Session session = null;
    SessionFactory factory = null;
    Transaction transaction = null;
    try {
      factory = configuration.buildSessionFactory(); // finding: EnginePerCall HIGH; no repair: may differ
      session = factory.openSession(); // finding: SessionClosedByHand LOW; no repair: ended where it would be closed
      transaction = session.beginTransaction();
      for (String query : queries) {
        session.createQuery(query).executeUpdate();
      }
      transaction.commit();
    } catch (HibernateException e) {
      if (transaction != null) {
        transaction.rollback();
      }
      throw new IllegalStateException(e);
    } finally {
      if (session != null) {
        session.close();
      }
      if (factory != null) {
        factory.close();
      }
    }
  }
}
