// Trap 57: built from settings that differ from object to object: no static field can hold it.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;

public class HoistIsIllegal {
  private final Map<String, String> settings;

  public HoistIsIllegal(Map<String, String> settings) {
    this.settings = settings;
  }

  public Object byField(Class<?> type, long id) {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop", settings); // finding: EnginePerCall MEDIUM; no repair: differ from call to call
    try (EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    } finally {
      emf.close();
    }
  }
}
