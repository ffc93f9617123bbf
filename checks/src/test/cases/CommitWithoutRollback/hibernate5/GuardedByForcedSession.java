// A session forced from outside takes over begin and end: the helpers agree on it by a field.
import org.hibernate.Session;
import org.hibernate.SessionFactory;

class GuardedByForcedSession {
  private final SessionFactory factory;
  private Session forced;

  GuardedByForcedSession(SessionFactory factory) {
    this.factory = factory;
  }

  void force(Session session) {
    forced = session;
  }

  private Session begin() {
    if (forced != null) {
      return forced;
    }
    Session session = factory.openSession();
    try {
      session.beginTransaction();
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    return session;
  }

  private void commit(Session session) {
    if (forced != null) {
      return;
    }
    session.getTransaction().commit();
    session.close();
  }

  private void rollback(Session session) {
    if (forced != null) {
      return;
    }
    session.getTransaction().rollback();
    session.close();
  }

  void register(Object entity) {
    Session session = begin();
    try {
      session.save(entity);
      commit(session);
    } catch (RuntimeException e) {
      rollback(session);
      throw new IllegalStateException("Not registered", e);
    }
  }

  void commitOnly(Object entity) {
    Session session = factory.openSession(); // finding: SessionOutsideTryWithResources HIGH
    session.beginTransaction();
    session.save(entity);
    finish(session); // finding: CommitWithoutRollback HIGH; no repair: the begin or the commit is in a helper method
  }

  private static void finish(Session session) {
    session.getTransaction().commit();
    session.close();
  }
}
