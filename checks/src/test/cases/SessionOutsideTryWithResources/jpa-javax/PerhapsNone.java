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
    EntityManager em = perhaps(wanted); // finding: SessionOutsideTryWithResources HIGH
    int cleared = 0;
    if (em != null) {
      cleared = em.createQuery("delete from Article").executeUpdate();
      em.close();
    }
    return cleared;
  }

  public int clearAll(boolean wanted) {
    EntityManager em = perhaps(wanted); // finding: SessionOutsideTryWithResources HIGH
    int cleared = em == null ? 0 : em.createQuery("delete from Article").executeUpdate();
    if (em != null) {
      em.close();
    }
    return cleared;
  }

  public EntityManager open(boolean wanted) {
    EntityManager em = perhaps(wanted); // finding: SessionOutsideTryWithResources LOW
    if (em != null) {
      em.setFlushMode(FlushModeType.COMMIT);
    }
    return em;
  }
}
