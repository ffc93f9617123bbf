// Trap 22: a transaction that only reads holds a connection all the same.
package shop.reports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

public class ReadOnlyReport {
  private final EntityManagerFactory emf;

  public ReadOnlyReport(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public List<Object[]> salesByDay() {
    EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin();
      try {
        List<Object[]> rows =
            em.createQuery("select s.day, sum(s.amount) from Sale s group by s.day", Object[].class)
                .getResultList();
        em.getTransaction().commit();
        return rows;
      } catch (Throwable t) {
        if (em.getTransaction().isActive()) {
          try {
            em.getTransaction().rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    } finally {
      em.close();
    }
  }
}
