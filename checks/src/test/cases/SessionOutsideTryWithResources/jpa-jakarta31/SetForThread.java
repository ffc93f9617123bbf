// A filter sets a manager for its thread and closes it itself: not where what it runs fails.
package shop.filters;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class SetForThread {
  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
  private final EntityManagerFactory factory;

  public SetForThread(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public void filter(Runnable chain) {
    EntityManager em = factory.createEntityManager(); // finding: SessionOutsideTryWithResources MEDIUM
    CURRENT.set(em);
    chain.run();
    CURRENT.remove();
    em.close();
  }

  public void filterSafely(Runnable chain) {
    EntityManager manager = factory.createEntityManager();
    CURRENT.set(manager);
    try {
      chain.run();
    } finally {
      CURRENT.remove();
      manager.close();
    }
  }

  /** Closed by whoever ends the thread's work. */
  public EntityManager start() {
    EntityManager manager = factory.createEntityManager();
    CURRENT.set(manager);
    return manager;
  }

  public void startOnly() {
    EntityManager manager = factory.createEntityManager();
    CURRENT.set(manager);
    manager.clear();
  }

  public void end() {
    EntityManager manager = CURRENT.get();
    CURRENT.remove();
    if (manager != null) {
      manager.close();
    }
  }
}
