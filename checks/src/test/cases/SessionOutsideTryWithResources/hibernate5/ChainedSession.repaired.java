// Trap 33: a session without a name.
package shop.session;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class ChainedSession {
  private final SessionFactory factory;

  public ChainedSession(SessionFactory factory) {
    this.factory = factory;
  }


  public Object find(Class<?> type, long id) {
    try (Session session = factory.openSession()) {
      return session.get(type, id);
    }
  }
}
