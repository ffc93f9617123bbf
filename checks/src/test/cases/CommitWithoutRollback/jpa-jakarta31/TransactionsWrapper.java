// Trap 14: a wrapper that delegates each of begin, commit and rollback.
package shop.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

public class TransactionsWrapper {
  private final EntityManager em;
  private EntityTransaction current;

  public TransactionsWrapper(EntityManager em) {
    this.em = em;
  }

  public void start() {
    current = em.getTransaction();
    current.begin();
  }

  public void finish() {
    current.commit();
    current = null;
  }

  public void undo() {
    if (current != null && current.isActive()) {
      current.rollback();
    }
    current = null;
  }
}
