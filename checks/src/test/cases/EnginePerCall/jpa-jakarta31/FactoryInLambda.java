// A factory in a function that is called again and again.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.function.Function;

public class FactoryInLambda {
  public Function<Long, Object> finder(Class<?> type) {
    return id -> {
      EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall HIGH
      try (EntityManager em = emf.createEntityManager()) {
        return em.find(type, id);
      }
    };
  }
}
