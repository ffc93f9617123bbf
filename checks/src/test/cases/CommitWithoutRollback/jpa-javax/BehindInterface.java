// An interface with one class behind it: what that begins is begun, most likely.
package shop.units;

import java.io.IOException;
import javax.persistence.EntityManager;

public class BehindInterface {
  private final Store store;
  private final UnitOfWork unit;

  BehindInterface(Store store, UnitOfWork unit) {
    this.store = store;
    this.unit = unit;
  }

  void unprotected(Object order) throws IOException {
    unit.begin();
    store.save(order);
    unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
  }

  void closedOnly(Object order) throws IOException {
    try {
      unit.begin();
      store.save(order);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
    } finally {
      unit.close();
    }
  }

  void complete(Object order) throws IOException {
    try {
      unit.begin();
      store.save(order);
      unit.commit();
    } catch (IOException | RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.close();
    }
  }

  void swallowed(Object order) {
    try {
      unit.begin();
      store.save(order);
      unit.commit();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      unit.rollback();
    }
  }

  void oneHandlerForgets(Object order) throws IOException {
    try {
      unit.begin();
      store.save(order);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
    } catch (IOException e) {
      throw e;
    } catch (RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.close();
    }
  }

  // Both handlers end it, one of them with words of its own.
  void bothHandlersRollBack(Object order) {
    try {
      unit.begin();
      store.save(order);
      unit.commit();
    } catch (IOException e) {
      unit.rollback();
      throw new IllegalStateException("not stored", e);
    } catch (RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.close();
    }
  }

  // What the name of a call leaves to its caller, it leaves to this method.
  void leftToCaller(Object order) throws IOException {
    unit.begin();
    store.saveNoCommit(order);
    unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
  }

  // A call that says so may have ended it.
  void endedThere(Object order) throws IOException {
    unit.begin();
    store.saveAndCommit(order);
    unit.commit();
  }

  // What several classes do differently is nobody's to guess.
  void behindTwo(Object order, Batch batch) throws IOException {
    batch.begin();
    store.save(order);
    batch.commit();
  }

  // What else an interface promises may be far away: it is not told of here.
  void reportedElsewhere(Object order) {
    try {
      unit.store(order);
    } catch (Exception e) {
      System.err.println(e);
    }
  }

  interface Store {
    void save(Object order) throws IOException;

    void saveNoCommit(Object order) throws IOException;

    void saveAndCommit(Object order) throws IOException;
  }
}

interface UnitOfWork {
  void begin();

  void store(Object order);

  void commit();

  void rollback();

  void close();
}

class ManagedUnit implements UnitOfWork {
  private final EntityManager manager;

  ManagedUnit(EntityManager manager) {
    this.manager = manager;
  }

  @Override
  public void begin() {
    manager.getTransaction().begin();
  }

  @Override
  public void store(Object order) {
    manager.persist(order);
  }

  @Override
  public void commit() {
    manager.getTransaction().commit();
  }

  @Override
  public void rollback() {
    if (manager.getTransaction().isActive()) {
      manager.getTransaction().rollback();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}

interface Batch {
  void begin();

  void commit();
}

class ManagedBatch implements Batch {
  private final EntityManager manager;

  ManagedBatch(EntityManager manager) {
    this.manager = manager;
  }

  @Override
  public void begin() {
    manager.getTransaction().begin();
  }

  @Override
  public void commit() {
    manager.getTransaction().commit();
  }
}

class SilentBatch implements Batch {
  @Override
  public void begin() {}

  @Override
  public void commit() {}
}
