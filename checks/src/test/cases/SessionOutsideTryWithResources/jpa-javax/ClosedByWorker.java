// A method that works with a manager and closes it has taken it over: closing it twice would throw.
package shop.stock;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Query;

public class ClosedByWorker {
  private final EntityManagerFactory factory;

  public ClosedByWorker(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public Object one(String name) {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources LOW; no repair: closed twice
    Query query = query(manager, name);
    return execute("one", query, manager);
  }

  public Object stored(Object item, String name) {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH; no repair: closed twice
    manager.persist(item);
    return execute("stored", query(manager, name), manager);
  }

  public void closedOnly(Object item) {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH; no repair: closed twice
    manager.persist(item);
    silently(manager);
  }

  private static Query query(EntityManager manager, String name) {
    return manager.createQuery("from Item where name = :name").setParameter("name", name);
  }

  private static Object execute(String label, Query query, EntityManager manager) {
    try {
      return query.getSingleResult();
    } finally {
      manager.close();
    }
  }

  private static void silently(EntityManager manager) {
    manager.close();
  }
}
