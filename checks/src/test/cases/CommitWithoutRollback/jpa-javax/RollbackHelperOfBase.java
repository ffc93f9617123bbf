// Trap 12: a base class of DAOs whose rollback helper the subclasses' methods call.
package shop.persistence;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

public abstract class RollbackHelperOfBase<T> {
  protected final EntityManager em;

  protected RollbackHelperOfBase(EntityManager em) {
    this.em = em;
  }

  public void insert(T entity) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(entity);
      tx.commit();
    } catch (RuntimeException e) {
      rollbackIfActive(tx);
      throw e;
    }
  }

  public T update(T entity) {
    em.getTransaction().begin();
    try {
      T merged = em.merge(entity);
      em.getTransaction().commit();
      return merged;
    } catch (RuntimeException e) {
      rollback();
      throw e;
    }
  }

  protected void rollback() {
    rollbackIfActive(em.getTransaction());
  }

  private static void rollbackIfActive(EntityTransaction tx) {
    if (tx != null && tx.isActive()) {
      tx.rollback();
    }
  }
}
