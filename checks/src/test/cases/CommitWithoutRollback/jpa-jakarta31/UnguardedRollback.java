// Trap 7: there is a rollback; that it hides a failed commit is another rule's finding.
package shop.customers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class UnguardedRollback {
  private final EntityManagerFactory emf;

  public UnguardedRollback(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void create(Object customer) {
    try (EntityManager em = emf.createEntityManager()) {
      em.getTransaction().begin();
      try {
        em.persist(customer);
        em.getTransaction().commit();
      } catch (RuntimeException e) {
        em.getTransaction().rollback(); // finding: RollbackMasksFailure HIGH
        throw e;
      }
    }
  }
}
