// Trap 54: made at the first call, kept in a field.
package shop.engine;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class LazyGetter {
  private static EntityManagerFactory emf;

  public static synchronized EntityManagerFactory get() {
    if (emf == null) {
      emf = Persistence.createEntityManagerFactory("shop");
    }
    return emf;
  }
}
