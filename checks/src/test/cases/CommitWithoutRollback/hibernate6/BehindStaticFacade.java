// Static methods pass on to an object that others may extend: what it begins is begun, most likely.
package shop.ledger;

import java.io.IOException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class BehindStaticFacade {

  void unprotected(Source source) throws IOException {
    Work.start();
    Work.session().persist(source.next());
    Work.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
    Work.close();
  }

  void closedOnly(Source source) throws IOException {
    try {
      Work.start();
      Work.session().persist(source.next());
      Work.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
    } finally {
      Work.close();
    }
  }

  void complete(Source source) throws IOException {
    try {
      Work.start();
      Work.session().persist(source.next());
      Work.commit();
    } catch (IOException | RuntimeException e) {
      Work.rollback();
      throw e;
    } finally {
      Work.close();
    }
  }

  void startedForCaller(Source source) throws IOException {
    Work.start();
    Work.session().persist(source.next());
  }

  void endedForCaller(Source source) throws IOException {
    Work.session().persist(source.next());
    Work.commit();
  }

  interface Source {
    Object next() throws IOException;
  }
}

final class Work {
  private static ThreadWork current;

  private Work() {}

  static void init(ThreadWork work) {
    current = work;
  }

  static Session session() {
    return current.session();
  }

  static void start() {
    current.start();
  }

  static void commit() {
    current.commit();
  }

  static void rollback() {
    current.rollback();
  }

  static void close() {
    current.close();
  }
}

class ThreadWork {
  private static final ThreadLocal<Session> SESSION = new ThreadLocal<>();
  private final SessionFactory factory;

  ThreadWork(SessionFactory factory) {
    this.factory = factory;
  }

  public Session session() {
    if (SESSION.get() == null) {
      SESSION.set(factory.openSession());
    }
    return SESSION.get();
  }

  public Transaction start() {
    Transaction transaction = session().getTransaction();
    if (!transaction.isActive()) {
      transaction.begin();
    }
    return transaction;
  }

  public void commit() {
    if (session().getTransaction().isActive()) {
      session().getTransaction().commit();
    }
  }

  public void rollback() {
    if (session().getTransaction().isActive()) {
      session().getTransaction().rollback();
    }
  }

  public void close() {
    Session session = SESSION.get();
    if (session != null) {
      session.close();
    }
    SESSION.set(null);
  }
}
