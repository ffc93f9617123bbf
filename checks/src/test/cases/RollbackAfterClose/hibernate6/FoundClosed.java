// Who finds a session closed has not closed it: what a rollback then finds nobody knows.
package shop.found;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

public class FoundClosed {
  interface Sessions {
    StatelessSession getSession();
  }

  public void insert(Sessions sessions, Iterable<Object> rows) {
    StatelessSession session = sessions.getSession();
    Transaction tx = session.beginTransaction();
    for (Object row : rows) {
      try {
        session.insert(row);
        tx.commit();
        if (!session.isOpen()) {
          session = sessions.getSession();
        }
        tx = session.beginTransaction();
      } catch (RuntimeException e) {
        tx.rollback();
        throw e;
      }
    }
    tx.commit();
  }

  public void insert(SessionFactory factory, Object row) {
    Transaction tx = null;
    try (Session session = factory.openSession()) {
      tx = session.beginTransaction();
      session.persist(row);
      tx.commit();
    } catch (RuntimeException e) {
      tx.rollback(); // finding: RollbackAfterClose HIGH
      throw e;
    }
  }
}
