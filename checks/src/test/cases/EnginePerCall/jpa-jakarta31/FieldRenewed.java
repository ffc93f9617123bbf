// A field that every call fills anew, and closes or takes a manager from, keeps nothing.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class FieldRenewed {
  private EntityManagerFactory factory;
  private EntityManagerFactory lasting;
  private EntityManager manager;

  public EntityManager manager() {
    factory = Persistence.createEntityManagerFactory("a"); // finding: EnginePerCall MEDIUM; no repair: field
    return factory.createEntityManager();
  }

  public Object find(Object id) {
    factory = Persistence.createEntityManagerFactory("a"); // finding: EnginePerCall MEDIUM; no repair: field
    try (EntityManager each = factory.createEntityManager()) {
      return each.find(Object.class, id);
    } finally {
      factory.close();
    }
  }

  public EntityManager lastingManager() {
    if (lasting == null) {
      lasting = Persistence.createEntityManagerFactory("shop");
    }
    return lasting.createEntityManager();
  }

  public void connect() {
    lasting = Persistence.createEntityManagerFactory("shop");
    manager = lasting.createEntityManager();
  }

  public void reconnect() {
    lasting.close();
    lasting = Persistence.createEntityManagerFactory("shop");
  }

  public Object findLasting(Object id) {
    return manager.find(Object.class, id);
  }
}
