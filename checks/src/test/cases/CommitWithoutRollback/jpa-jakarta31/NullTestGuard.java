// The null test of the long form: the transaction variable is set inside the try.
package shop.customers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

public class NullTestGuard {
  private final EntityManagerFactory emf;

  public NullTestGuard(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void create(Object customer) {
    EntityManager em = null;
    EntityTransaction tx = null;
    try {
      em = emf.createEntityManager();
      tx = em.getTransaction();
      tx.begin();
      em.persist(customer);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx != null && tx.isActive()) {
        tx.rollback();
      }
      throw e;
    } finally {
      if (em != null) {
        em.close();
      }
    }
  }
}
