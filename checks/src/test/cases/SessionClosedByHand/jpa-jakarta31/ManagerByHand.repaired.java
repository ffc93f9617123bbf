// From Jakarta Persistence 3.1 on it can.
package shop.byhand;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class ManagerByHand {

  public Object find(EntityManagerFactory factory, Class<?> type, long id) {
    try (EntityManager em = factory.createEntityManager()) {
      return em.find(type, id);
    }
  }
}
