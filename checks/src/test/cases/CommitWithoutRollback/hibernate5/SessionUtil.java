// Trap 43: the HibernateUtil of old: a session for the thread, its transaction in three methods.
package shop.persistence;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public final class SessionUtil {
  private static final ThreadLocal<Session> SESSION = new ThreadLocal<Session>();
  private static final ThreadLocal<Transaction> TRANSACTION = new ThreadLocal<Transaction>();
  private static SessionFactory factory;

  private SessionUtil() {}

  public static void init(SessionFactory sessionFactory) {
    factory = sessionFactory;
  }

  public static Session getSession() {
    Session session = SESSION.get();
    if (session == null) {
      session = factory.openSession();
      SESSION.set(session);
    }
    return session;
  }

  public static void beginTransaction() {
    Transaction tx = TRANSACTION.get();
    if (tx == null) {
      tx = getSession().beginTransaction();
      TRANSACTION.set(tx);
    }
  }

  public static void commitTransaction() {
    Transaction tx = TRANSACTION.get();
    TRANSACTION.remove();
    if (tx != null) {
      tx.commit();
    }
  }

  public static void rollbackTransaction() {
    Transaction tx = TRANSACTION.get();
    TRANSACTION.remove();
    if (tx != null) {
      tx.rollback();
    }
  }
}
