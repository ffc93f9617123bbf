// Who begins anew says that there are two units of work.
package shop.split;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class BegunTwice {

  public void add(EntityManager em, Object order, Object line) {
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      em.persist(order);
      tx.commit();
      tx.begin();
      em.persist(line);
      tx.commit();
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
    }
  }
}
