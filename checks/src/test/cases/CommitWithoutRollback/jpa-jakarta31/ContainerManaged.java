// Trap 20: the container's entity manager; nobody begins or commits here.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

public class ContainerManaged {
  @PersistenceContext private EntityManager em;

  public void create(Object order) {
    em.persist(order);
    em.flush();
  }

  public List<Object> open() {
    return em.createQuery("select o from Order o where o.state = 'OPEN'", Object.class)
        .getResultList();
  }
}
