// A Hibernate session, closed in a finalizer only if it is there and open.
package shop.byhand;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class SessionByHand {

  public Object find(SessionFactory factory, Class<?> type, long id) {
    try (Session session = factory.openSession()) {
      return session.find(type, id);
    }
  }

  public Object findCurrent(SessionFactory factory, Class<?> type, long id) {
    return factory.getCurrentSession().find(type, id);
  }
}
