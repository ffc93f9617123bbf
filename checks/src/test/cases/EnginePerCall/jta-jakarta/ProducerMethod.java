// Trap 54: a producer method of CDI.
package shop.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class ProducerMethod {
  @Produces
  @ApplicationScoped
  public EntityManagerFactory factory() {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop");
    emf.getCache().evictAll();
    return emf;
  }
}
