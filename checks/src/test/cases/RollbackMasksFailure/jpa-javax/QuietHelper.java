// The helper of the class keeps to itself what the rollback throws.
package shop.masked;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

public class QuietHelper {

  public void save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      rollbackQuietly(tx);
      throw e;
    }
  }

  private static void rollbackQuietly(EntityTransaction tx) {
    try {
      tx.rollback();
    } catch (RuntimeException e) {
      System.err.println(e);
    }
  }
}
