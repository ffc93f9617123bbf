// Opened for one query and never closed.
package shop.session;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class SessionNeverClosed {
  private final SessionFactory factory;

  public SessionNeverClosed(SessionFactory factory) {
    this.factory = factory;
  }


  public List<?> open() {
    try (Session session = factory.openSession()) {
      return session.createQuery("from Order where open = true").list();
    }
  }
}
