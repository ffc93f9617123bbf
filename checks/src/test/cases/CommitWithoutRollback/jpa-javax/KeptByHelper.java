// A helper keeps one manager for each thread, or in a field: whoever asks again gets the same one.
package shop.stock;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

public class KeptByHelper {

  void complete(Object item) {
    Managers.begin();
    try {
      Managers.current().persist(item);
      Managers.commit();
    } catch (RuntimeException e) {
      Managers.rollback();
      throw e;
    } finally {
      Managers.close();
    }
  }

  void unprotected(Object item) {
    Managers.begin();
    Managers.current().persist(item);
    Managers.commit(); // finding: CommitWithoutRollback HIGH; no repair: helper method
    Managers.close();
  }

  void askedEachTime(Object item) {
    Managers.existing().getTransaction().begin();
    Managers.existing().persist(item);
    Managers.existing().getTransaction().commit(); // finding: CommitWithoutRollback HIGH
  }

  void fromField(Kept kept, Object item) {
    kept.begin();
    try {
      kept.manager().persist(item);
      kept.commit();
    } catch (RuntimeException e) {
      kept.rollback();
      throw e;
    }
  }

  void unprotectedFromField(Kept kept, Object item) {
    kept.begin();
    kept.manager().persist(item);
    kept.commit(); // finding: CommitWithoutRollback HIGH; no repair: helper method
  }
}

final class Managers {
  private static final EntityManagerFactory FACTORY = Persistence.createEntityManagerFactory("shop");
  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

  static EntityManager current() {
    EntityManager manager = CURRENT.get();
    if (manager == null) {
      manager = FACTORY.createEntityManager();
      CURRENT.set(manager);
    }
    return manager;
  }

  static EntityManager existing() {
    return CURRENT.get();
  }

  static void begin() {
    current().getTransaction().begin();
  }

  static void commit() {
    current().getTransaction().commit();
  }

  static void rollback() {
    if (CURRENT.get().getTransaction().isActive()) {
      CURRENT.get().getTransaction().rollback();
    }
  }

  static void close() {
    EntityManager manager = CURRENT.get();
    if (manager != null) {
      manager.close();
      CURRENT.remove();
    }
  }
}

final class Kept {
  private final EntityManagerFactory factory;
  private EntityManager manager;

  Kept(EntityManagerFactory factory) {
    this.factory = factory;
  }

  EntityManager manager() {
    if (manager == null) {
      manager = factory.createEntityManager();
    }
    return manager;
  }

  void begin() {
    manager().getTransaction().begin();
  }

  void commit() {
    manager().getTransaction().commit();
  }

  void rollback() {
    if (manager().getTransaction().isActive()) {
      manager().getTransaction().rollback();
    }
  }
}
