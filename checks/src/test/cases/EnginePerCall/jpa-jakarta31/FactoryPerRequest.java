// A factory for each request, closed again at its end.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class FactoryPerRequest {
  public Object find(Class<?> type, long id) {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall HIGH
    EntityManager em = emf.createEntityManager();
    try {
      return em.find(type, id);
    } finally {
      em.close();
      emf.close();
    }
  }
}
