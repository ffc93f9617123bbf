// A utility class whose every call makes a factory.
package shop.engine;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

public final class UtilityPerCall {
  private UtilityPerCall() {}

  public static EntityManager open() {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("legacy"); // finding: EnginePerCall HIGH
    return emf.createEntityManager();
  }
}
