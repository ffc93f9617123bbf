package combined;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

/** Not closed when the work fails, and the rollback hides why the commit failed. */
public class LeakAndHiddenFailure {
  private final EntityManagerFactory factory;

  public LeakAndHiddenFailure(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void store(Object order) {
    EntityManager em = factory.createEntityManager();
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      tx.rollback();
      throw e;
    }
    em.close();
  }
}
