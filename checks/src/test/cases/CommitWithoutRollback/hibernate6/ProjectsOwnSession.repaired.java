// A project's interface below Session is a session, wherever it comes from.
package shop.tenants;

import org.hibernate.Session;
import org.hibernate.Transaction;

public class ProjectsOwnSession {
  private final Sessions sessions;

  public ProjectsOwnSession(Sessions sessions) {
    this.sessions = sessions;
  }

  public void store(Object order) {
    try (TenantSession session = sessions.open()) {
      Transaction tx = session.beginTransaction();
      try {
        session.persist(order);
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
    }
  }

  public void leave(Object order) {
    TenantSession session = sessions.open();
    session.persist(order);
    session.close();
  }

  public void storeSafely(Object order) {
    try (TenantSession session = sessions.open()) {
      Transaction tx = session.beginTransaction();
      try {
        session.persist(order);
        tx.commit();
      } catch (RuntimeException e) {
        if (tx.isActive()) {
          tx.rollback();
        }
        throw e;
      }
    }
  }

  public void use(Object order) {
    TenantSession session = sessions.open();
    session.persist(order);
  }

  interface TenantSession extends Session {
    String tenant();
  }

  interface Sessions {
    TenantSession open();
  }
}
