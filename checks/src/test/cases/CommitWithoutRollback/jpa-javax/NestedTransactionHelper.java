// Joins a transaction that is active, begins its own otherwise, and ends only its own.
package shop.persistence;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

public class NestedTransactionHelper {
  private final EntityManager em;

  public NestedTransactionHelper(EntityManager em) {
    this.em = em;
  }

  public void store(Object entity) {
    EntityTransaction tx = em.getTransaction();
    boolean joined = tx.isActive();
    if (!joined) {
      tx.begin();
    }
    try {
      em.persist(entity);
      em.flush();
      if (!joined) {
        tx.commit();
      }
    } catch (RuntimeException e) {
      if (!joined && tx.isActive()) {
        tx.rollback();
      }
      throw e;
    }
  }
}
