// The container's manager of Java EE, by way of a getter of the class.
package shop.borrowed;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;

public class ContainersManagerOld {
  @PersistenceContext(unitName = "orders")
  private EntityManager entityManager;

  private EntityManager manager() {
    return entityManager;
  }

  public void add(Object order) {
    EntityManager em = manager();
    em.persist(order);
    em.close(); // finding: BorrowedSessionClosed HIGH
  }
}
