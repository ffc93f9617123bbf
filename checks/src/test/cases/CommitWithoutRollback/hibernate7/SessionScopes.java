// The session's own scope methods end what they begin.
package shop.orders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class SessionScopes {
  private final SessionFactory factory;

  public SessionScopes(SessionFactory factory) {
    this.factory = factory;
  }

  public void refresh(Session session, Object order) {
    session.inTransaction(transaction -> session.refresh(order));
  }

  public void copyAll(Iterable<Object> orders) {
    factory.inStatelessTransaction(
        session -> {
          for (Object order : orders) {
            session.insert(order);
          }
        });
  }
}
