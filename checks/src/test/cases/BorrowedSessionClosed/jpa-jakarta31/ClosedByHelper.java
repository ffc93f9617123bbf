// A helper that closes the container's manager is told of itself; one that is given it cannot know.
package shop.borrowed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

public class ClosedByHelper {
  @PersistenceContext private EntityManager em;

  public void add(Object order) {
    store(order);
  }

  public void addAll(Iterable<?> orders) {
    for (Object order : orders) {
      this.store(order);
    }
  }

  private void store(Object order) {
    em.persist(order);
    em.close(); // finding: BorrowedSessionClosed HIGH
  }

  public void remove(Object order) {
    em.remove(order);
    end(em); // finding: BorrowedSessionClosed HIGH
  }

  private static void end(EntityManager given) {
    given.close();
  }
}
