// Translated into the project's own exception.
package shop.swallow;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

public class TranslatedToDomain {
  private final EntityManager em;

  public TranslatedToDomain(EntityManager em) {
    this.em = em;
  }


  public void save(Object customer) {
    try {
      em.persist(customer);
      em.flush();
    } catch (PersistenceException e) {
      throw new StoreException("customer not stored", e);
    }
  }

  static class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
