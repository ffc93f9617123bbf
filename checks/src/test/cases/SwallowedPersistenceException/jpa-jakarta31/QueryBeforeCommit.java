// A query that fails marks the transaction for rollback: the commit behind it tells.
package shop.marked;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class QueryBeforeCommit {

  public void replace(EntityManager em, Object next) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      Object old = null;
      try {
        old = em.createQuery("select s from Settings s").getSingleResult();
      } catch (Exception e) { // finding: SwallowedPersistenceException LOW; no repair: nothing was found
        // there are none yet
      }
      if (old != null) {
        em.remove(old);
      }
      em.persist(next);
      tx.commit();
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
    }
  }

  public void replaceLater(EntityManager em, Object next) {
    Object old = null;
    try {
      old = em.createQuery("select s from Settings s").getSingleResult();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH; no repair: nothing was found
      // there are none yet
    }
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      if (old != null) {
        em.remove(old);
      }
      em.persist(next);
      tx.commit();
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
    }
  }

  public Object settings(EntityManager em) {
    Object found = null;
    try {
      found = em.createQuery("select s from Settings s").getSingleResult();
    } catch (Exception e) { // finding: SwallowedPersistenceException MEDIUM; no repair: nothing was found
      System.err.println("no settings: " + e);
    }
    return found;
  }
}
