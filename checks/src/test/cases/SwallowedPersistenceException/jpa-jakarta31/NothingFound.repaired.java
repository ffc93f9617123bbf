// A wide handler around a query for one result also answers that there is none: it must not throw that.
package shop.stock;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;

public class NothingFound {
  private final EntityManager manager;

  public NothingFound(EntityManager manager) {
    this.manager = manager;
  }

  public Object wide(String name) {
    try {
      return manager.createQuery("from Article where name = ?1").setParameter(1, name).getSingleResult();
    } catch (RuntimeException e) {
      return null;
    }
  }

  public Object apart(String name) {
    try {
      return manager.createQuery("from Article where name = ?1").setParameter(1, name).getSingleResult();
    } catch (NoResultException e) {
      return null;
    } catch (RuntimeException e) {
      throw e;
    }
  }
}
