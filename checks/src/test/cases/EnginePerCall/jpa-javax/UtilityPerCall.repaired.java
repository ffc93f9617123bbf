// A utility class whose every call makes a factory.
package shop.engine;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

public final class UtilityPerCall {
  private UtilityPerCall() {}

  private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("legacy");

  public static EntityManager open() {
    return EMF.createEntityManager();
  }
}
