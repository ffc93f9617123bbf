// A factory in each round of a loop.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;

public class FactoryInLoop {
  private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("shop");

  public void saveAll(List<Object> orders) {
    for (Object order : orders) {
      try (EntityManager em = EMF.createEntityManager()) {
        em.persist(order);
      }
    }
  }
}
