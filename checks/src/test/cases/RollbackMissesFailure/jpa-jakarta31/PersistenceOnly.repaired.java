// JPA throws IllegalArgumentException for what is no entity; the handler does not know that.
package shop.narrow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;

public class PersistenceOnly {
  private final EntityManagerFactory factory;

  public PersistenceOnly(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    try (EntityManager em = factory.createEntityManager()) {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      try {
        em.persist(order);
        tx.commit();
      } catch (RuntimeException e) {
        if (tx.isActive()) {
          tx.rollback();
        }
        throw e;
      }
    }
  }
}
