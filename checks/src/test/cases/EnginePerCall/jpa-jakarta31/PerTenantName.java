// The unit's name is the method's parameter: a map by name is what can be offered.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class PerTenantName {
  public Object find(String unit, Class<?> type, long id) {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory(unit); // finding: EnginePerCall MEDIUM
    try (EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    } finally {
      emf.close();
    }
  }
}
