// Where the code asks whether it got anything at all, what is written for it asks, too.
package shop.perhaps;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.FlushModeType;

public class PerhapsNone {
  private final EntityManagerFactory factory;

  PerhapsNone(EntityManagerFactory factory) {
    this.factory = factory;
  }

  private EntityManager perhaps(boolean wanted) {
    return wanted ? factory.createEntityManager() : null;
  }

  public int clear(boolean wanted) {
    EntityManager em = perhaps(wanted);
    try {
      int cleared = 0;
      if (em != null) {
        cleared = em.createQuery("delete from Article").executeUpdate();
      }
      return cleared;
    } finally {
      if (em != null) {
        em.close();
      }
    }
  }

  public int clearAll(boolean wanted) {
    EntityManager em = perhaps(wanted);
    try {
      int cleared = em == null ? 0 : em.createQuery("delete from Article").executeUpdate();
      return cleared;
    } finally {
      if (em != null) {
        em.close();
      }
    }
  }

  public EntityManager open(boolean wanted) {
    EntityManager em = perhaps(wanted);
    try {
      if (em != null) {
        em.setFlushMode(FlushModeType.COMMIT);
      }
    } catch (Throwable t) {
      if (em != null) {
        try {
          em.close();
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
    return em;
  }
}
