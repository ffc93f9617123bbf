// Hibernate throws IllegalArgumentException and others too, which this handler does not catch.
package shop.narrow;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class HibernateExceptionOnly {
  private final SessionFactory factory;

  public HibernateExceptionOnly(SessionFactory factory) {
    this.factory = factory;
  }

  public void rename(long id, String name) {
    try (Session session = factory.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        Customer customer = session.get(Customer.class, id);
        customer.rename(name);
        session.update(customer);
        tx.commit();
      } catch (RuntimeException e) {
        tx.rollback();
        throw e;
      }
    }
  }

  public interface Customer {
    void rename(String name);
  }
}
