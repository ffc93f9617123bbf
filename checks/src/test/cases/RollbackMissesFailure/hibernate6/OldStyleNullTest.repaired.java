// The classic form, for the family only: what rename throws leaves the transaction open.
package shop.narrow;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class OldStyleNullTest {
  private final SessionFactory factory;

  public OldStyleNullTest(SessionFactory factory) {
    this.factory = factory;
  }

  public void rename(long id, String name) {
    Transaction tx = null;
    Session session = factory.openSession();
    try {
      tx = session.beginTransaction();
      Client customer = session.get(Client.class, id);
      customer.rename(name);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx != null) {
        tx.rollback();
      }
      throw e;
    } finally {
      session.close();
    }
  }

  public interface Client {
    void rename(String name);
  }
}
