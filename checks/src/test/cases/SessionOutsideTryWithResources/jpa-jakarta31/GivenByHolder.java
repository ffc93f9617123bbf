// An object gives the manager that it holds; that this method closes it tells whose it is.
package shop.mapping;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class GivenByHolder {
  private final EntityManagerFactory factory;

  public GivenByHolder(EntityManagerFactory factory) {
    this.factory = factory;
  }

  private Held held(Object context) {
    return context instanceof EntityManager manager
        ? new Held(manager, true)
        : new Held(factory.createEntityManager(), false);
  }

  public void save(Object context, Object mapping) {
    Held held = held(context);
    EntityManager manager = held.manager(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: condition
    manager.persist(mapping);
    if (!held.isShared()) {
      manager.close();
    }
  }

  public void saveSafely(Object context, Object mapping) {
    Held held = held(context);
    EntityManager manager = held.manager();
    try {
      manager.persist(mapping);
    } finally {
      if (!held.isShared()) {
        manager.close();
      }
    }
  }

  /** It goes on living where it is held. */
  public Object find(Held held, Object id) {
    EntityManager manager = held.manager();
    return manager.find(Object.class, id);
  }

  static final class Held {
    private final EntityManager manager;
    private final boolean shared;

    Held(EntityManager manager, boolean shared) {
      this.manager = manager;
      this.shared = shared;
    }

    EntityManager manager() {
      return manager;
    }

    boolean isShared() {
      return shared;
    }
  }
}
