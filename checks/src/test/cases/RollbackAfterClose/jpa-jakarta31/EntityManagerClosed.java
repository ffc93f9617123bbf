// JPA lets a transaction outlive its entity manager: the rollback is late, but it works.
package shop.late;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

public class EntityManagerClosed {
  private final EntityManagerFactory factory;

  public EntityManagerClosed(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    EntityTransaction tx = null;
    try (EntityManager em = factory.createEntityManager()) {
      tx = em.getTransaction();
      tx.begin();
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx != null && tx.isActive()) {
        tx.rollback();
      }
      throw e;
    }
  }
}
