// The handler names a type of other code as well: what passes it by is rarer still.
package shop.narrow;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class OtherTypeToo {
  private final SessionFactory factory;

  public OtherTypeToo(SessionFactory factory) {
    this.factory = factory;
  }

  public void rename(long id, String name) {
    try (Session session = factory.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        Buyer customer = session.get(Buyer.class, id);
        customer.rename(name);
        tx.commit();
      } catch (RuntimeException e) {
        tx.rollback();
        throw e;
      }
    }
  }

  public interface Buyer {
    void rename(String name);
  }
}
