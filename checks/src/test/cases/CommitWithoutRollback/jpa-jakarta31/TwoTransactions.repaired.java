// Two transactions one after the other on one entity manager: a finding for each begin.
package shop.migration;

import jakarta.persistence.EntityManager;
import java.util.List;

public class TwoTransactions {
  private final EntityManager em;

  public TwoTransactions(EntityManager em) {
    this.em = em;
  }

  public void migrate(List<Object> articles) {
    em.getTransaction().begin();
    try {
      em.createNativeQuery("create table article_new (id bigint)").executeUpdate();
      em.getTransaction().commit();
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

    for (Object article : articles) {
      em.getTransaction().begin();
      try {
        em.merge(article);
        em.getTransaction().commit();
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
    }
  }
}
