// Trap 28: the current session is closed by whoever manages it.
package shop.session;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class CurrentSessionBorrowed {
  private final SessionFactory factory;

  public CurrentSessionBorrowed(SessionFactory factory) {
    this.factory = factory;
  }


  public List<?> open() {
    Session session = factory.getCurrentSession();
    return session.createQuery("from Order where open = true").list();
  }
}
