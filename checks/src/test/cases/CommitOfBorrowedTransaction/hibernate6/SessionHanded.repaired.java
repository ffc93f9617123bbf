// A Hibernate session whose transaction the caller began, and one that is begun here if it is not.
package shop.handed;

import org.hibernate.Session;

public class SessionHanded {

  public void save(Session session, Object order) {
    try {
      session.persist(order);
      session.getTransaction().commit();
    } catch (Throwable t) {
      if (session.getTransaction().isActive()) {
        try {
          session.getTransaction().rollback();
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
  }

  public void saveMarked(Session session, Object order) {
    try {
      session.persist(order);
      session.getTransaction().commit();
    } catch (RuntimeException e) {
      session.getTransaction().setRollbackOnly();
      throw e;
    }
  }
}
