// Trap 40: EclipseLink takes no second close: the repair deletes each one that is written out.
package shop.twice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class ClosedOnTwoWays {
  private final EntityManagerFactory emf;

  public ClosedOnTwoWays(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public String nameOf(long id) {
    try (EntityManager em = emf.createEntityManager()) {
      Object found = em.find(Object.class, id);
      if (found == null) {
        return "";
      }
      String name = found.toString();
      return name;
    }
  }
}
