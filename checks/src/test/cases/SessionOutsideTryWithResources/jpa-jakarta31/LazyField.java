// Opened at first use and kept in a field; closed by the owner.
package shop.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class LazyField implements AutoCloseable {
  private final EntityManagerFactory emf;
  private EntityManager em;

  public LazyField(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public EntityManager get() {
    if (em == null || !em.isOpen()) {
      em = emf.createEntityManager();
    }
    return em;
  }

  @Override
  public void close() {
    if (em != null && em.isOpen()) {
      em.close();
    }
  }
}
