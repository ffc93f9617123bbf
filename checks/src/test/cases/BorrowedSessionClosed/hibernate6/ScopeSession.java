// The session of inTransaction() is closed, and its transaction committed, by inTransaction().
package shop.borrowed;

import org.hibernate.SessionFactory;

public class ScopeSession {
  private final SessionFactory factory;

  public ScopeSession(SessionFactory factory) {
    this.factory = factory;
  }

  public void add(Object order) {
    factory.inTransaction(
        session -> {
          session.persist(order);
          session.getTransaction().commit(); // finding: BorrowedSessionClosed HIGH; no repair: only you can tell
        });
  }

  public void addAndClose(Object order) {
    factory.inTransaction(
        session -> {
          session.persist(order);
          session.flush();
          session.close(); // finding: BorrowedSessionClosed HIGH
        });
  }

  /** In a session without a transaction, beginning one is the function's own affair. */
  public void addInSession(Object order) {
    factory.inSession(
        session -> {
          session.beginTransaction();
          try {
            session.persist(order);
            session.getTransaction().commit();
          } catch (RuntimeException e) {
            session.getTransaction().rollback();
            throw e;
          }
        });
  }
}
