// Whoever binds a session to Hibernate's managed context closes it and unbinds it.
package shop.bound;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.context.internal.ManagedSessionContext;

public class BoundByItself {
  private final SessionFactory factory;

  public BoundByItself(SessionFactory factory) {
    this.factory = factory;
  }

  public void before() {
    if (ManagedSessionContext.hasBind(factory)) {
      return;
    }
    Session session = factory.openSession();
    ManagedSessionContext.bind(session);
  }

  public void after() {
    if (!ManagedSessionContext.hasBind(factory)) {
      return;
    }
    Session session = factory.getCurrentSession();
    session.close();
    ManagedSessionContext.unbind(factory);
  }

  public long count() {
    Session session = factory.getCurrentSession();
    long count =
        session.createSelectionQuery("select count(o) from Order o", Long.class).getSingleResult();
    session.close(); // finding: BorrowedSessionClosed HIGH
    return count;
  }
}
