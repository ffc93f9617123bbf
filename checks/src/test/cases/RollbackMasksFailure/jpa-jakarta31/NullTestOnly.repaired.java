// Trap 7 with a test for null, which does not help: the transaction is there, but over.
package shop.masked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

public class NullTestOnly {
  private final EntityManagerFactory factory;

  public NullTestOnly(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    EntityTransaction tx = null;
    EntityManager em = factory.createEntityManager();
    try {
      tx = em.getTransaction();
      tx.begin();
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx != null && tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw e;
    } finally {
      em.close();
    }
  }
}
