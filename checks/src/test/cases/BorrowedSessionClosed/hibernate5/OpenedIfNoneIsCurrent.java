// Trap 37: opened only where there is no current one, and closed only then.
package shop.borrowed;

import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class OpenedIfNoneIsCurrent {
  private final SessionFactory factory;
  private boolean closeAfterwards;

  public OpenedIfNoneIsCurrent(SessionFactory factory) {
    this.factory = factory;
  }

  public Object find(long id) {
    Session session;
    boolean own = false;
    try {
      session = factory.getCurrentSession();
    } catch (HibernateException e) {
      session = factory.openSession();
      own = true;
    }
    try {
      return session.get("Order", id);
    } finally {
      if (own) {
        session.close();
      }
    }
  }

  public Object findByState(long id) {
    Session session = closeAfterwards ? factory.openSession() : factory.getCurrentSession();
    try {
      return session.get("Order", id);
    } finally {
      if (closeAfterwards) {
        session.close();
      }
    }
  }

  public Object findAsTold(long id, boolean own) {
    Session session = factory.getCurrentSession();
    try {
      return session.get("Order", id);
    } finally {
      if (own) {
        session.close();
      }
    }
  }
}
