// The helper gets an entity manager of its own, and commits on that one.
package shop.setup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;

public abstract class HelperAsksForItsOwn {
  interface Managers {
    EntityManager open();
  }

  private final Managers managers;

  public HelperAsksForItsOwn(Managers managers) {
    this.managers = managers;
  }

  public void install(Object root) throws IOException {
    EntityManager em = managers.open();
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      if (!isInstalled()) {
        em.persist(root);
      }
      tx.commit();
    } catch (IOException e) {
      tx.rollback();
      throw e;
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
      em.close();
    }
  }

  abstract boolean isUpToDate() throws IOException;

  private boolean isInstalled() throws IOException {
    EntityManager em = managers.open();
    EntityTransaction tx = em.getTransaction();
    try {
      tx.begin();
      boolean found = em.find(Object.class, 1) != null;
      tx.commit();
      return found && isUpToDate();
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
      em.close();
    }
  }
}
