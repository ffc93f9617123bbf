// Trap 19: a bean of the container marks its transaction; the container ends it.
package shop.tx;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

@Stateless
public class StatelessBean {
  @Resource private EJBContext context;
  @PersistenceContext private EntityManager em;

  public void add(Object order) {
    try {
      em.persist(order);
      em.flush();
    } catch (PersistenceException e) {
      context.setRollbackOnly();
    }
  }
}
