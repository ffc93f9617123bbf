// The helper lets it out: as bad as if it stood here.
package shop.masked;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

public class LoudHelper {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      undo(tx); // finding: RollbackMasksFailure HIGH; no repair: in a helper method
      throw e;
    }
  }

  private static void undo(EntityTransaction tx) {
    tx.rollback();
  }
}
