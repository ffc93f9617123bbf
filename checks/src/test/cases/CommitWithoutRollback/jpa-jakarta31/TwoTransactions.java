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
    em.createNativeQuery("create table article_new (id bigint)").executeUpdate();
    em.getTransaction().commit(); // finding: CommitWithoutRollback HIGH

    for (Object article : articles) {
      em.getTransaction().begin();
      em.merge(article);
      em.getTransaction().commit(); // finding: CommitWithoutRollback HIGH
    }
  }
}
