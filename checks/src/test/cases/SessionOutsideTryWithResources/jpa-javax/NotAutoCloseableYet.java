// Trap 59: the entity manager of javax.persistence is not AutoCloseable: a finalizer it is.
package shop.versions;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public class NotAutoCloseableYet {
  private final EntityManagerFactory emf;

  public NotAutoCloseableYet(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public boolean exists(long id) {
    EntityManager em = emf.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH
    boolean exists = em.find(Object.class, id) != null;
    em.close();
    return exists;
  }
}
