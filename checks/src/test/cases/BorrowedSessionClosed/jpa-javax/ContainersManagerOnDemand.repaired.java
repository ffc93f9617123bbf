// The container's manager, where all of the package is imported at once.
package shop.borrowed;

import javax.persistence.*;

public class ContainersManagerOnDemand {
  @PersistenceContext private EntityManager entityManager;

  public void add(Object order) {
    entityManager.persist(order);
  }

  public Object find(Object id) {
    return entityManager.find(Object.class, id);
  }
}
