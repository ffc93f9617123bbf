// Trap 28: the current session is closed when its transaction ends, not by who asks for it.
package shop.borrowed;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class CurrentSessionClosed {
  private final SessionFactory factory;

  public CurrentSessionClosed(SessionFactory factory) {
    this.factory = factory;
  }

  public List<?> open() {
    Session session = factory.getCurrentSession();
    try {
      return session.createQuery("from Order where open = true").list();
    } finally {
      session.close(); // finding: BorrowedSessionClosed HIGH
    }
  }

  public void add(Object order) {
    Session session = factory.getCurrentSession();
    session.save(order);
    if (session != null) {
      session.close(); // finding: BorrowedSessionClosed HIGH
    }
  }

  public List<?> inTry() {
    try (Session session = factory.getCurrentSession()) { // finding: BorrowedSessionClosed HIGH
      return session.createQuery("from Order where open = true").list();
    }
  }
}
