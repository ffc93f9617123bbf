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

  private static final class EntityManagerFactoryHolder {
    static final EntityManagerFactory INSTANCE = Persistence.createEntityManagerFactory("shop");
  }

  public static Object find(Class<?> type, long id) {
    EntityManagerFactory emf = EntityManagerFactoryHolder.INSTANCE;
    try (EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    }
  }

  public static EntityManager open() {
    return EntityManagerFactoryHolder.INSTANCE.createEntityManager();
  }
}
