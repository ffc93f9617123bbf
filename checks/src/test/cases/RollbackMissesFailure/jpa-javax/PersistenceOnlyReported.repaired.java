// The handler tells its caller in its own way, so that it must not take more: it gets a neighbour.
package shop.narrow;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;
import javax.persistence.PersistenceException;

public class PersistenceOnlyReported {

  public boolean save(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
      return true;
    } catch (PersistenceException e) {
      if (tx.isActive()) {
        tx.rollback();
      }
      return false;
    } catch (Throwable t) {
      if (tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
  }
}
