// Trap 28: the container's entity manager is not ours to close.
package shop.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

public class Injected {
  @PersistenceContext private EntityManager em;

  public Object find(Class<?> type, long id) {
    EntityManager manager = em;
    return manager.find(type, id);
  }
}
