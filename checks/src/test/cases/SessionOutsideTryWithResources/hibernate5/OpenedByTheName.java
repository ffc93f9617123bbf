// A helper that is not here opens a session if it is named as the factory's own method that does.
package shop.session;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

public class OpenedByTheName {
  private final Sessions sessions;
  private final List<Session> pool;

  public OpenedByTheName(Sessions sessions, List<Session> pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  public List<?> orders() {
    Session session = sessions.openSession(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: only the name
    return session.createQuery("from Order").list();
  }

  public void pay(long order) {
    Session session = sessions.openSession(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: only the name
    session.beginTransaction();
    try {
      session.createQuery("update Order set paid = true where id = " + order).executeUpdate();
      session.getTransaction().commit();
    } catch (RuntimeException e) {
      session.getTransaction().rollback();
      throw e;
    }
  }

  public void all() {
    StatelessSession session = sessions.openStatelessSession(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: only the name
    session.createQuery("update Order set paid = true").executeUpdate();
  }

  /** It may be anybody's. */
  public List<?> lent() {
    Session session = sessions.getSession();
    return session.createQuery("from Order").list();
  }

  /** No method of the library's opens a session by that name. */
  public List<?> ofAnotherName() {
    Session session = sessions.openView();
    return session.createQuery("from Order").list();
  }

  /** Its caller has it. */
  public Session handedOn() {
    Session session = sessions.openSession();
    session.setDefaultReadOnly(true);
    return session;
  }

  /** Others have it. */
  public void kept() {
    Session session = sessions.openSession();
    pool.add(session);
  }

  public interface Sessions {
    Session openSession();

    StatelessSession openStatelessSession();

    Session getSession();

    Session openView();
  }

  /** The method that opens it has one beside it that closes it. */
  public abstract static class Work {
    protected abstract Session openSession();

    protected abstract void closeSession();

    public List<?> run() {
      Session session = openSession();
      try {
        return session.createQuery("from Order").list();
      } finally {
        closeSession();
      }
    }
  }

  /** So may an object that opens it. */
  public static class Worker {
    private final Pair pair;

    Worker(Pair pair) {
      this.pair = pair;
    }

    public List<?> run() {
      Session session = pair.openSession();
      try {
        return session.createQuery("from Order").list();
      } finally {
        pair.closeSession();
      }
    }

    public interface Pair {
      Session openSession();

      void closeSession();
    }
  }

  /** What a helper does that is at hand, is read. */
  public static class OfTheThread {
    private static final ThreadLocal<Session> CURRENT = new ThreadLocal<>();

    private final Sessions sessions;

    OfTheThread(Sessions sessions) {
      this.sessions = sessions;
    }

    Session openSession() {
      Session session = CURRENT.get();
      if (session == null) {
        session = sessions.openSession();
        CURRENT.set(session);
      }
      return session;
    }

    static List<?> run(OfTheThread sessions) {
      Session session = sessions.openSession();
      return session.createQuery("from Order").list();
    }
  }
}
