package combined;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Neither closed nor rolled back when the work fails. */
public class LeakAndNoRollback {
  private final EntityManagerFactory factory;

  public LeakAndNoRollback(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void store(Object order) {
    EntityManager em = factory.createEntityManager();
    em.getTransaction().begin();
    em.persist(order);
    em.getTransaction().commit();
    em.close();
  }
}
