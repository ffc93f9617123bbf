// Two handlers roll back, and others still pass by: the message names all that do.
package shop.people;

import jakarta.persistence.PersistenceException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class TwoHandlersRollBack {
  private final SessionFactory factory;

  public TwoHandlersRollBack(SessionFactory factory) {
    this.factory = factory;
  }

  public void rename(long id, String name) {
    try (Session session = factory.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        Buyer customer = session.get(Buyer.class, id);
        customer.rename(name);
        tx.commit();
      } catch (PersistenceException e) {
        tx.rollback(); // finding: RollbackMissesFailure LOW
        throw e;
      } catch (IllegalArgumentException e) {
        tx.rollback();
        throw e;
      }
    }
  }

  public interface Buyer {
    void rename(String name);
  }
}
