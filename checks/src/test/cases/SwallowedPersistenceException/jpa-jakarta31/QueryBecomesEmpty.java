// Any failure of the query becomes an empty answer.
package shop.swallow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.logging.Logger;

public class QueryBecomesEmpty {
  private static final Logger LOG = Logger.getLogger(QueryBecomesEmpty.class.getName());

  private final EntityManager em;

  public QueryBecomesEmpty(EntityManager em) {
    this.em = em;
  }


  public List<Object> all() {
    try {
      return em.createQuery("select o from Order o", Object.class).getResultList();
    } catch (PersistenceException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("query: " + e);
      return List.of();
    }
  }
}
