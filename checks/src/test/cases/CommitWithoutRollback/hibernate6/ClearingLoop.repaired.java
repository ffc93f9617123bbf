// Flush and clear in a loop, one commit behind it, nothing to undo the half of it.
package shop.imports;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class ClearingLoop {
  private static final int BATCH = 50;
  private final SessionFactory sessions;

  public ClearingLoop(SessionFactory sessions) {
    this.sessions = sessions;
  }

  public void load(List<?> entities) {
    Session session = sessions.openSession();
    try {
      Transaction tx = session.beginTransaction();
      try {
        for (int i = 0; i < entities.size(); i++) {
          session.persist(entities.get(i));
          if (i % BATCH == BATCH - 1) {
            session.flush();
            session.clear();
          }
        }
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
    } finally {
      session.close();
    }
  }
}
