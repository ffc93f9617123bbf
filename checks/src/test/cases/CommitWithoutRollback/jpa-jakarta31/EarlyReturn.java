// The path that finds nothing returns with the transaction open.
package shop.customers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class EarlyReturn {
  private final EntityManager em;

  public EarlyReturn(EntityManager em) {
    this.em = em;
  }

  public boolean remove(Class<?> type, long id) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      Object found = em.find(type, id);
      if (found == null) {
        return false;
      }
      em.remove(found);
      tx.commit(); // finding: CommitWithoutRollback HIGH; no repair: jump
      return true;
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        tx.rollback();
      }
      throw e;
    }
  }
}
