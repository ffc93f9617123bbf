// The transaction is kept beside its session, in a field or for the thread: to end it ends that.
package shop.holders;

import java.io.IOException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TransactionInHolder {
  interface Source {
    Object next() throws IOException;
  }

  void ofThread(Source source) throws IOException {
    try {
      ThreadSession.begin();
      ThreadSession.current().persist(source.next());
      ThreadSession.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
    } finally {
      ThreadSession.close();
    }
  }

  void ofThreadSafely(Source source) throws IOException {
    try {
      ThreadSession.begin();
      ThreadSession.current().persist(source.next());
      ThreadSession.commit();
    } catch (IOException | RuntimeException e) {
      ThreadSession.rollback();
      throw e;
    } finally {
      ThreadSession.close();
    }
  }

  void inField(Source source, Unit unit) throws IOException {
    unit.begin();
    unit.save(source.next());
    unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
  }

  void inFieldSafely(Source source, Unit unit) throws IOException {
    unit.begin();
    try {
      unit.save(source.next());
      unit.commit();
    } catch (IOException | RuntimeException e) {
      unit.rollback();
      throw e;
    }
  }

  void inFieldByFlag(Source source, Unit unit) throws IOException {
    boolean saved = false;
    unit.begin();
    try {
      unit.save(source.next());
      saved = true;
    } finally {
      if (saved) {
        unit.commit();
      } else {
        unit.rollback();
      }
    }
  }

  void begunForCaller(Source source, Unit unit) throws IOException {
    unit.begin();
    unit.save(source.next());
  }

  void endedForCaller(Source source, Unit unit) throws IOException {
    unit.save(source.next());
    unit.commit();
  }

  /** One unit's rollback is not the other's, but which was begun is known. */
  void inOneOfTwo(Source source, Unit first, Unit second) throws IOException {
    first.begin();
    try {
      first.save(source.next());
      first.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
    } catch (RuntimeException e) {
      second.rollback();
      throw e;
    }
  }

  static class Unit {
    private final Session session;
    private Transaction transaction;

    Unit(Session session) {
      this.session = session;
    }

    void begin() {
      transaction = session.beginTransaction();
    }

    void save(Object entity) {
      session.persist(entity);
    }

    void commit() {
      transaction.commit();
      transaction = null;
    }

    void rollback() {
      if (transaction != null) {
        transaction.rollback();
      }
    }
  }
}

final class ThreadSession {
  private static final ThreadLocal<Session> SESSION = new ThreadLocal<>();
  private static final ThreadLocal<Transaction> TRANSACTION = new ThreadLocal<>();
  private static SessionFactory factory;

  private ThreadSession() {}

  static Session current() {
    Session session = SESSION.get();
    if (session == null) {
      session = factory.openSession();
      SESSION.set(session);
    }
    return session;
  }

  static void begin() {
    if (TRANSACTION.get() == null) {
      Transaction transaction = current().beginTransaction();
      TRANSACTION.set(transaction);
    }
  }

  static void commit() {
    Transaction transaction = TRANSACTION.get();
    if (transaction != null) {
      transaction.commit();
    }
    TRANSACTION.remove();
  }

  static void rollback() {
    Transaction transaction = TRANSACTION.get();
    TRANSACTION.remove();
    if (transaction != null) {
      transaction.rollback();
    }
  }

  static void close() {
    Session session = SESSION.get();
    SESSION.remove();
    if (session != null) {
      session.close();
    }
  }
}
