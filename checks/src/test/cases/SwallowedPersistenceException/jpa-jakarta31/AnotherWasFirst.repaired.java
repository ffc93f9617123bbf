// Who catches nothing but that another was first knows what that means: he has not got it.
package shop.locks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

public class AnotherWasFirst {
  public Object lock(EntityManager em, Object mutex) {
    em.persist(mutex);
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      return null;
    }
    return mutex;
  }

  public void store(EntityManager em, Object order) {
    try {
      em.merge(order);
      em.flush();
    } catch (OptimisticLockException e) {
      System.err.println("another was first");
      throw e;
    }
  }

  public Object lockAny(EntityManager em, Object mutex) {
    em.persist(mutex);
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw e;
    }
    return mutex;
  }
}
