// Trap 14: an interceptor that begins before and commits or rolls back after the call it is around.
package shop.persistence;

import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;

public class InterceptorAround {
  private final EntityManager em;

  public InterceptorAround(EntityManager em) {
    this.em = em;
  }

  public <R> R around(Callable<R> call) throws Exception {
    em.getTransaction().begin();
    R result;
    try {
      result = call.call();
    } catch (Exception e) {
      em.getTransaction().rollback();
      throw e;
    }
    em.getTransaction().commit();
    return result;
  }
}
