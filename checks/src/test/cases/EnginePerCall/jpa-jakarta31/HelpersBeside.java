// The class has helpers that others call: to load it must not start the engine.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public final class HelpersBeside {
  private HelpersBeside() {}

  public static String unit() {
    return "shop";
  }

  public static Object find(Class<?> type, long id) {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop"); // finding: EnginePerCall MEDIUM
    try (EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    } finally {
      emf.close();
    }
  }

  public static EntityManager open() {
    return Persistence.createEntityManagerFactory("shop").createEntityManager(); // finding: EnginePerCall HIGH
  }
}
