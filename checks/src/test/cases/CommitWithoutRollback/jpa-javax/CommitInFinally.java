// The commit is in the finalizer: it runs after a failure too, and nothing protects it.
package shop.stock;

import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

public class CommitInFinally {
  private final EntityManager em;

  public CommitInFinally(EntityManager em) {
    this.em = em;
  }

  public void restock(Object article, Object delivery) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.merge(article);
      em.persist(delivery);
    } finally {
      tx.commit(); // finding: CommitWithoutRollback HIGH; no repair: finalizer
    }
  }
}
