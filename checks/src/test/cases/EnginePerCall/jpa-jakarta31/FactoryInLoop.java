// A factory in each round of a loop.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;

public class FactoryInLoop {
  public void saveAll(List<Object> orders) {
    for (Object order : orders) {
      EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM
      try (EntityManager em = emf.createEntityManager()) {
        em.persist(order);
      } finally {
        emf.close();
      }
    }
  }
}
