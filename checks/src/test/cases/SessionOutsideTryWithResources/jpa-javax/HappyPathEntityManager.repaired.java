// Not AutoCloseable yet: try and finally is what can be offered.
package shop.session;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public class HappyPathEntityManager {
  private final EntityManagerFactory emf;

  public HappyPathEntityManager(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public long count() {
    EntityManager em = emf.createEntityManager();
    try {
      Number count = (Number) em.createQuery("select count(o) from Order o").getSingleResult();
      return count.longValue();
    } finally {
      em.close();
    }
  }
}
