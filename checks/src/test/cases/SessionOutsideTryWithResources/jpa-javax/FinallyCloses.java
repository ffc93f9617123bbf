// Closed in the finalizer of the very next try.
package shop.session;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

public class FinallyCloses {
  private final EntityManagerFactory emf;

  public FinallyCloses(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public Object find(Class<?> type, long id) {
    EntityManager em = emf.createEntityManager();
    try {
      return em.find(type, id);
    } finally {
      em.close();
    }
  }
}
