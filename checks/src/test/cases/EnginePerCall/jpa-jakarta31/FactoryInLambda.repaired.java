// A factory in a function that is called again and again.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.function.Function;

public class FactoryInLambda {
  private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("shop");

  public Function<Long, Object> finder(Class<?> type) {
    return id -> {
      try (EntityManager em = EMF.createEntityManager()) {
        return em.find(type, id);
      }
    };
  }
}
