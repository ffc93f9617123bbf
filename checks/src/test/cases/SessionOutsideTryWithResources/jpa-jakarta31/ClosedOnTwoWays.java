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
    EntityManager em = emf.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH
    Object found = em.find(Object.class, id);
    if (found == null) {
      em.close();
      return "";
    }
    String name = found.toString();
    em.close();
    return name;
  }
}
