// The handler prints, the finalizer closes, the transaction stays as it is.
package shop.customers;

import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class CatchPrintsStack {
  private static SessionFactory factory;

  public static void setFactory(SessionFactory sessionFactory) {
    factory = sessionFactory;
  }

  public void delete(Object customer) {
    Session session = factory.openSession();
    try {
      session.beginTransaction();
      session.delete(customer);
      session.getTransaction().commit();
    } catch (HibernateException e) {
      if (session.getTransaction().isActive()) {
        try {
          session.getTransaction().rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      e.printStackTrace();
    } finally {
      session.close();
    }
  }
}
