// A factory method that only returns it; how often is for its callers to say.
package shop.engine;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class FactoryMethod {
  public EntityManagerFactory create(String unit) {
    return Persistence.createEntityManagerFactory(unit);
  }
}
