// A helper that commits what is active; the method around the callback rolls back what is left.
package shop.guarded;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.concurrent.Callable;

public class CommitIfActiveHelper {
  private final EntityManagerFactory factory;

  public CommitIfActiveHelper(EntityManagerFactory factory) {
    this.factory = factory;
  }

  interface Work<T> {
    T on(EntityManager em);
  }

  interface Retry {
    <T> T run(Callable<T> task) throws Exception;
  }

  private void commitIfActive(EntityTransaction tx) {
    if (tx.isActive()) {
      tx.commit();
    }
  }

  private void finish(EntityManager em) {
    try {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
    } catch (RuntimeException e) {
      System.err.println(e);
    }
    if (em.isOpen()) {
      em.close();
    }
  }

  public <T> T protectedByHelper(Work<T> work) {
    EntityManager em = factory.createEntityManager();
    try {
      em.getTransaction().begin();
      T result = work.on(em);
      commitIfActive(em.getTransaction());
      return result;
    } finally {
      finish(em);
    }
  }

  public <T> T protectedAround(Work<T> work, Retry retry) throws Exception {
    EntityManager em = factory.createEntityManager();
    try {
      return retry.run(
          new Callable<T>() {
            @Override
            public T call() {
              if (!em.getTransaction().isActive()) {
                em.getTransaction().begin();
              }
              T result = work.on(em);
              commitIfActive(em.getTransaction());
              return result;
            }
          });
    } finally {
      finish(em);
    }
  }

  public <T> T protectedAroundFunction(Work<T> work, Retry retry) throws Exception {
    EntityManager em = factory.createEntityManager();
    try {
      return retry.run(
          () -> {
            em.getTransaction().begin();
            T result = work.on(em);
            em.getTransaction().commit();
            return result;
          });
    } catch (RuntimeException e) {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      throw e;
    } finally {
      em.close();
    }
  }

  public <T> T leftOpen(Work<T> work, Retry retry) throws Exception {
    EntityManager em = factory.createEntityManager();
    try {
      return retry.run(
          () -> {
            em.getTransaction().begin();
            T result = work.on(em);
            commitIfActive(em.getTransaction()); // finding: CommitWithoutRollback MEDIUM; no repair: helper method
            return result;
          });
    } finally {
      em.close();
    }
  }
}
