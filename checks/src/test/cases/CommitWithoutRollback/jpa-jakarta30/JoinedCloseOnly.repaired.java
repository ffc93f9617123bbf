// Jakarta Persistence 3.0: not AutoCloseable, closed in the finalizer, never rolled back.
package shop.invoices;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;

public class JoinedCloseOnly {
  private final EntityManagerFactory emf;

  public JoinedCloseOnly(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public long numberInvoices(String year) {
    final EntityManager em = emf.createEntityManager();
    try {
      em.getTransaction().begin();
      try {
        TypedQuery<Object> open =
            em.createQuery("select i from Invoice i where i.number is null", Object.class);
        long number = 0;
        for (Object invoice : open.getResultList()) {
          em.createQuery("update Invoice i set i.number = :n where i = :i")
              .setParameter("n", year + "-" + ++number)
              .setParameter("i", invoice)
              .executeUpdate();
        }
        em.getTransaction().commit();
        return number;
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
      if (em.isOpen()) {
        em.close();
      }
    }
  }
}
