// The unit's name is the method's parameter: a map by name is what can be offered.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class PerTenantName {
  private static final Map<String, EntityManagerFactory> EMF_BY_UNIT = new ConcurrentHashMap<>();

  public Object find(String unit, Class<?> type, long id) {
    EntityManagerFactory emf = EMF_BY_UNIT.computeIfAbsent(unit, key -> Persistence.createEntityManagerFactory(key));
    try (EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    }
  }
}
