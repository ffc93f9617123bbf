// A manager from elsewhere is not known to be anybody's: parameters and plain fields are silent.
package shop.borrowed;

import javax.persistence.EntityManager;

public class InheritedManager {
  private EntityManager em;

  public void setEntityManager(EntityManager em) {
    this.em = em;
  }

  public void done() {
    em.close();
  }

  public static void done(EntityManager manager) {
    if (manager.getTransaction().isActive()) {
      manager.getTransaction().commit();
    }
    manager.close();
  }
}
