// Trap 15: a task's own transaction, left open where it returns early.
package shop.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

public class LeftEarlyInTask {
  private final EntityManagerFactory factory;
  private final Executor executor;

  public LeftEarlyInTask(EntityManagerFactory factory, Executor executor) {
    this.factory = factory;
    this.executor = executor;
  }

  public void store(Object order, boolean idle) {
    executor.execute(
        () -> {
          EntityManager em = factory.createEntityManager();
          try {
            em.getTransaction().begin();
            if (idle) {
              return;
            }
            em.persist(order);
            em.getTransaction().commit(); // finding: CommitWithoutRollback HIGH; no repair: a jump
          } catch (RuntimeException e) {
            if (em.getTransaction().isActive()) {
              em.getTransaction().rollback();
            }
            throw e;
          } finally {
            em.close();
          }
        });
  }
}
