// Trap 20: the container ends the transaction and closes the manager; getTransaction() throws.
package shop.borrowed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

public class ContainersManager {
  @PersistenceContext private EntityManager em;

  public void add(Object order) {
    em.getTransaction().begin();
    em.persist(order);
    em.getTransaction().commit(); // finding: BorrowedSessionClosed HIGH; no repair: only you can tell
  }

  public Object find(Class<?> type, long id) {
    try {
      return em.find(type, id);
    } finally {
      em.close(); // finding: BorrowedSessionClosed HIGH
    }
  }

  public void remove(Object order) {
    em.remove(order);
    em.flush();
  }
}
