// Try-with-resources for the entity manager, an inner try for the transaction.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

public class InnerTryProtects {
  private final EntityManagerFactory emf;

  public InnerTryProtects(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public Object replace(Object order) {
    try (EntityManager em = emf.createEntityManager()) {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      try {
        Object merged = em.merge(order);
        tx.commit();
        return merged;
      } catch (Throwable t) {
        if (tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    }
  }
}
