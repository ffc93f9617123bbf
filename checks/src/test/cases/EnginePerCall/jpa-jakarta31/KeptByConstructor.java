// Made in the constructor and kept.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class KeptByConstructor implements AutoCloseable {
  private final EntityManagerFactory emf;

  public KeptByConstructor(String unit) {
    this.emf = Persistence.createEntityManagerFactory(unit);
  }

  public EntityManager open() {
    return emf.createEntityManager();
  }

  @Override
  public void close() {
    emf.close();
  }
}
