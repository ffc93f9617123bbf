// A handler of Exception that prints, around a merge.
package shop.swallow;

import javax.persistence.EntityManager;

public class ExceptionAroundMerge {
  private final EntityManager em;

  public ExceptionAroundMerge(EntityManager em) {
    this.em = em;
  }


  public Object update(Object customer) {
    Object merged = customer;
    try {
      merged = em.merge(customer);
      em.flush();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      e.printStackTrace();
    }
    return merged;
  }
}
