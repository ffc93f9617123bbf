// That one is there already, or is not there, is an answer; that storing it failed is none.
package shop.swallow;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceException;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;

public class ThereAlready {
  private static final Logger LOG = Logger.getLogger("shop");

  private final EntityManager em;

  public ThereAlready(EntityManager em) {
    this.em = em;
  }

  public Object row(Object row, Object id) {
    try {
      em.persist(row);
      em.flush();
    } catch (EntityExistsException e) {
      LOG.warning("somebody else was faster");
    }
    return em.find(Object.class, id);
  }

  public List<?> rows() {
    try {
      return em.createQuery("select r from Row r").getResultList();
    } catch (NoResultException | EntityNotFoundException e) {
      return Collections.emptyList();
    }
  }

  public void anyFailure(Object row) {
    try {
      em.persist(row);
      em.flush();
    } catch (PersistenceException e) {
      LOG.warning("somebody else was faster");
      throw e;
    }
  }
}
