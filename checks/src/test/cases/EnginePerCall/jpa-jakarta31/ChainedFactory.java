// A factory that lives for one call of a chain.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;

public class ChainedFactory {
  public long count() {
    EntityManager em = Persistence.createEntityManagerFactory("shop").createEntityManager(); // finding: EnginePerCall HIGH
    try {
      return em.createQuery("select count(o) from Order o", Long.class).getSingleResult();
    } finally {
      em.close();
    }
  }
}
