// AutoCloseable since 3.1: closed on the happy path only.
package shop.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class HappyPathEntityManager {
  private final EntityManagerFactory emf;

  public HappyPathEntityManager(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public long count() {
    EntityManager em = emf.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH
    Number count = (Number) em.createQuery("select count(o) from Order o").getSingleResult();
    em.close();
    return count.longValue();
  }
}
