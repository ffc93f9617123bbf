// A factory for each request, closed again at its end.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class FactoryPerRequest {
  private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("shop");

  public Object find(Class<?> type, long id) {
    EntityManager em = EMF.createEntityManager();
    try {
      return em.find(type, id);
    } finally {
      em.close();
    }
  }
}
