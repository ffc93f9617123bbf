// The entity manager of JPA 2 cannot stand in a try-with-resources: by hand it is.
package shop.byhand;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public class NoAutoCloseable {

  public Object find(EntityManagerFactory factory, Class<?> type, long id) {
    EntityManager em = factory.createEntityManager();
    try {
      return em.find(type, id);
    } finally {
      em.close();
    }
  }
}
