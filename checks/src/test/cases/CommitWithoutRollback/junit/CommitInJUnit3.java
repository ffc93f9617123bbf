// A test of JUnit 3's, known by its superclass, is looked at only when asked.
package shop.orders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import junit.framework.*;

public class CommitInJUnit3 extends TestCase {

  public void testPersists() {
    EntityManager em = Persistence.createEntityManagerFactory("test").createEntityManager();
    em.getTransaction().begin();
    em.persist(new Object());
    em.getTransaction().commit();
    em.close();
  }
}
