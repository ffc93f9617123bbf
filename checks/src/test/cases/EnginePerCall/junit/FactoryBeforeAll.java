// Trap 54: a test makes it once for all its methods.
package shop.engine;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactoryBeforeAll {
  private static EntityManagerFactory emf;

  @BeforeAll
  static void start() {
    emf = Persistence.createEntityManagerFactory("test");
  }

  @Test
  void opens() {
    EntityManagerFactory another = Persistence.createEntityManagerFactory("test");
    another.close();
    emf.close();
  }
}
