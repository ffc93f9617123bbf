// A manager that may be shared is closed unless it is: where it is not, a failure leaves it open.
package shop.context;

import javax.persistence.EntityManager;

public class ClosedUnlessShared {
  public interface Managers {
    EntityManager current();

    boolean isShared();

    boolean isWorn();
  }

  private final Managers managers;

  public ClosedUnlessShared(Managers managers) {
    this.managers = managers;
  }

  public void late(Object item) {
    EntityManager manager = managers.current(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: closed under a condition
    manager.persist(item);
    if (!managers.isShared()) {
      manager.close();
    }
  }

  public void always(Object item) {
    EntityManager manager = managers.current(); // finding: SessionOutsideTryWithResources LOW; no repair: closed under a condition
    try {
      manager.persist(item);
    } finally {
      if (!managers.isShared()) {
        manager.close();
      }
    }
  }

  public void thrownAway(Object item) {
    EntityManager manager = managers.current();
    manager.persist(item);
    if (managers.isWorn()) {
      manager.close();
    }
  }
}
