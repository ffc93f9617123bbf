// Trap 25: a commit without rollback in a test is looked at only when asked.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import org.junit.Test;

public class CommitInTest {

  @Test
  public void persists() {
    EntityManager em = Persistence.createEntityManagerFactory("test").createEntityManager();
    em.getTransaction().begin();
    em.persist(new Object());
    em.getTransaction().commit();
    em.close();
  }
}
