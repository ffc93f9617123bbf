// A begin that no path completes.
package shop.stock;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public class NeverCommitted {
  private final EntityManagerFactory emf;

  public NeverCommitted(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void remove(long id) {
    EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin(); // finding: CommitWithoutRollback HIGH; no repair: nothing here ends
      em.createQuery("delete from Article a where a.id = :id")
          .setParameter("id", id)
          .executeUpdate();
    } finally {
      em.close();
    }
  }
}
