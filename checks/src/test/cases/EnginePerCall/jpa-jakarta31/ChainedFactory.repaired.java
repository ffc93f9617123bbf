// A factory that lives for one call of a chain.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class ChainedFactory {
  private static final EntityManagerFactory ENTITY_MANAGER_FACTORY = Persistence.createEntityManagerFactory("shop");

  public long count() {
    EntityManager em = ENTITY_MANAGER_FACTORY.createEntityManager();
    try {
      return em.createQuery("select count(o) from Order o", Long.class).getSingleResult();
    } finally {
      em.close();
    }
  }
}
