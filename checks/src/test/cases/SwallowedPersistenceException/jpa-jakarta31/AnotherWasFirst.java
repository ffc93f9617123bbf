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
    } catch (OptimisticLockException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      return null;
    }
    return mutex;
  }

  public void store(EntityManager em, Object order) {
    try {
      em.merge(order);
      em.flush();
    } catch (OptimisticLockException e) { // finding: SwallowedPersistenceException HIGH
      System.err.println("another was first");
    }
  }

  public Object lockAny(EntityManager em, Object mutex) {
    em.persist(mutex);
    try {
      em.flush();
    } catch (PersistenceException e) { // finding: SwallowedPersistenceException HIGH
      return null;
    }
    return mutex;
  }
}
