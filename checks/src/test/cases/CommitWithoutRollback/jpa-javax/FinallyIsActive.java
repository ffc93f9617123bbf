// Trap 11: the finalizer rolls back what is still active.
package shop.orders;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;

public class FinallyIsActive {
  private final EntityManagerFactory emf;

  public FinallyIsActive(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void create(Object order) {
    EntityManager em = emf.createEntityManager();
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(order);
      tx.commit();
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
      em.close();
    }
  }

  public void createQuietly(Object order) {
    EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin();
      em.persist(order);
      em.getTransaction().commit();
    } finally {
      try {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      } finally {
        em.close();
      }
    }
  }
}
