// The handler rolls back and returns: the caller takes the work for done.
package shop.orders;

import jakarta.persistence.EntityManager;

public class RolledBackAndReturned {

  public void store(EntityManager em, Object order) {
    em.getTransaction().begin();
    try {
      em.persist(order);
      em.getTransaction().commit();
    } catch (RuntimeException e) {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      throw e;
    }
    System.out.println("stored");
  }
}
