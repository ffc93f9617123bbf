// The field is injected, but this class also fills it itself: then it may be its own.
package shop.borrowed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;

public class FilledByHand implements AutoCloseable {
  @PersistenceContext private EntityManager em;

  public void start(EntityManagerFactory factory) {
    em = factory.createEntityManager();
  }

  public Object find(Class<?> type, long id) {
    return em.find(type, id);
  }

  @Override
  public void close() {
    em.close();
  }
}
