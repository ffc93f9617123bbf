// A base class opens and begins into its field; who calls its begin and its commit answers for it.
package shop.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class BaseOpensIntoField {

  public abstract static class Base {
    private final EntityManagerFactory factory;
    protected EntityManager manager;

    protected Base(EntityManagerFactory factory) {
      this.factory = factory;
    }

    protected void begin() {
      manager = factory.createEntityManager();
      manager.getTransaction().begin();
    }

    protected void commit() {
      manager.getTransaction().commit();
    }

    protected void rollback() {
      if (manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
    }

    protected void end() {
      manager.close();
    }
  }

  public static class Customers extends Base {
    public Customers(EntityManagerFactory factory) {
      super(factory);
    }

    public void save(Object customer) {
      begin();
      try {
        manager.persist(customer);
        commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
      } finally {
        end();
      }
    }

    public void saveSafely(Object customer) {
      begin();
      try {
        manager.persist(customer);
        commit();
      } catch (RuntimeException e) {
        rollback();
        throw e;
      } finally {
        end();
      }
    }

    /** The caller goes on with it. */
    public void open(Object customer) {
      begin();
      manager.persist(customer);
    }
  }
}
