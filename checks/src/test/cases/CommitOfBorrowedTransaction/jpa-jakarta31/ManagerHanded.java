// An entity manager whose transaction the caller began.
package shop.handed;

import jakarta.persistence.EntityManager;

public class ManagerHanded {

  public void save(EntityManager em, Object order) {
    em.persist(order);
    em.flush();
    em.getTransaction().commit(); // finding: CommitOfBorrowedTransaction LOW
  }

  public void saveOnly(EntityManager em, Object order) {
    em.persist(order);
  }
}
