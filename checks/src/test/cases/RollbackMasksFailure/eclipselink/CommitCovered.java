// EclipseLink keeps to the contract of JPA: "No transaction is currently active".
package shop.masked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import org.eclipse.persistence.jpa.JpaEntityManager;

public class CommitCovered {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.unwrap(JpaEntityManager.class).getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      tx.rollback(); // finding: RollbackMasksFailure HIGH
      throw e;
    }
  }
}
