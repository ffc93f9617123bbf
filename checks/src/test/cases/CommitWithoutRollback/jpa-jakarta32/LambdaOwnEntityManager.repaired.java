// A transaction in a lambda that a stream runs: its own entity manager, no rollback.
package shop.imports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Consumer;

public class LambdaOwnEntityManager {
  private final EntityManagerFactory emf;

  public LambdaOwnEntityManager(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void load(List<Object> entities) {
    Consumer<Object> save =
        entity -> {
          try (EntityManager em = emf.createEntityManager()) {
            var tx = em.getTransaction();
            tx.begin();
            try {
              em.persist(entity);
              tx.commit();
            } catch (Throwable t) {
              if (tx.isActive()) {
                try {
                  tx.rollback();
                } catch (RuntimeException e) {
                  t.addSuppressed(e);
                }
              }
              throw t;
            }
          }
        };
    entities.forEach(save);
  }
}
