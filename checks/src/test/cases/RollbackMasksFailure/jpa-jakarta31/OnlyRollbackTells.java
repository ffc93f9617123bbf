// Where the handler keeps the failure to itself, a rollback that throws is the last that tells of it.
package shop.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.logging.Level;
import java.util.logging.Logger;

public class OnlyRollbackTells {
  private static final Logger LOG = Logger.getLogger("shop");

  public void store(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(order);
      tx.commit();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      tx.rollback(); // finding: RollbackMasksFailure HIGH; no repair: keeps what failed to itself
    }
  }

  public void storeAndLog(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(order);
      tx.commit();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      tx.rollback(); // finding: RollbackMasksFailure HIGH
      LOG.log(Level.SEVERE, "not stored", e);
    }
  }

  public boolean isStored(EntityManager em, Object order) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(order);
      tx.commit();
      return true;
    } catch (Exception e) {
      tx.rollback(); // finding: RollbackMasksFailure HIGH
      return false;
    }
  }
}
