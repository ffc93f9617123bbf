// A finalizer that only closes the entity manager leaks the connection with the open transaction.
package shop.orders;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public class CloseIsNotEnough {
  private final EntityManagerFactory emf;

  public CloseIsNotEnough(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void create(Object order) {
    EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin();
      try {
        em.persist(order);
        em.getTransaction().commit();
      } catch (Throwable t) {
        if (em.getTransaction().isActive()) {
          try {
            em.getTransaction().rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    } finally {
      em.close();
    }
  }
}
